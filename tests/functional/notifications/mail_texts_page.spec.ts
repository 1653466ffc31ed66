import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const WAVE = '/mail-texts/wave/sv'
const GOOD = { subject: 'Gör detta: {numbers}', body: 'Rader:\n\n{lines}\n\n{code}\n\n{link}' }

async function givenAdministrator() {
  const person = await given.person({ preferredName: 'Ada' })
  await given.user({ person, login: 'ada', duties: ['administrator'] })
  const ada = await visitor().signIn('ada')
  return { person, ada }
}

test.group('Mail texts page', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('lists every mail and lets an administrator change one', async ({ assert }) => {
    const { ada } = await givenAdministrator()
    const list = await ada.get('/mail-texts')
    assert.equal(list.status, 200)
    assert.include(list.text, 'Anställningsavtal beställt')
    await ada.get(WAVE)
    const saved = await ada.put(WAVE, GOOD)
    assert.equal(saved.location, WAVE)
    const row = await db.from('mail_texts').where({ kind: 'wave', locale: 'sv' }).firstOrFail()
    assert.equal(row.subject, GOOD.subject)
    const audit = await db.from('audit_entries').orderBy('id', 'desc').firstOrFail()
    assert.equal(audit.action, 'mail_text.changed')
  })

  test('a text that can’t work is refused beside its field, and what was typed stays: {0}')
    .with([
      ['{lines} {code}', 'Texten måste innehålla {link}.'],
      ['{lines} {code} {link} {lösen}', 'Det finns en klammer som inte hör till ett fält.'],
      ['{lines} {code} {link} {password}', 'Fältet {password} finns inte här.'],
      ['{lines} {code} {link', 'Det finns en klammer som inte hör till ett fält.'],
      ['', ''],
    ])
    .run(async ({ assert }, [body, sentence]) => {
      const { ada } = await givenAdministrator()
      await ada.get(WAVE)
      for (const send of [
        () => ada.put(WAVE, { ...GOOD, body }),
        () => ada.post(`${WAVE}/preview`, { ...GOOD, body }),
      ]) {
        const page = await send()
        assert.equal(page.status, 422)
        assert.include(page.text, 'id="body-error"')
        assert.include(page.text, sentence)
        assert.include(page.text, 'Gör detta: {numbers}')
      }
      assert.lengthOf(await db.from('mail_texts'), 0)
    })

  test('the preview shows what was typed, filled in and escaped, and saves nothing', async ({
    assert,
  }) => {
    const { ada } = await givenAdministrator()
    await ada.get(WAVE)
    const body = `${GOOD.body}\n\n<b>fet</b>`
    const page = await ada.post(`${WAVE}/preview`, { ...GOOD, body })
    assert.equal(page.status, 200)
    assert.include(page.text, 'Gör detta: 2026-0417, 2026-0418')
    assert.include(page.text, '&lt;b&gt;fet&lt;/b&gt;')
    assert.notInclude(page.text, '<b>fet')
    assert.lengthOf(await db.from('mail_texts'), 0)
    const picture = await ada.get(`${WAVE}/html`)
    assert.include(picture.headers.get('content-security-policy')!, 'sandbox')
  })

  test('the saved text is sent to the one who asks, marked as a trial', async ({ assert }) => {
    const { ada, person } = await givenAdministrator()
    await ada.get(WAVE)
    await ada.put(WAVE, GOOD)
    await ada.post(`${WAVE}/trials`)
    await doDueWork()
    const [mail, ...others] = await mailboxFiles.list()
    assert.lengthOf(others, 0)
    assert.equal(mail.to, person.workEmail)
    assert.equal(mail.subject, 'Prov: Gör detta: 2026-0417, 2026-0418')
  })

  test('restoring brings back the text that came with Kvittens', async ({ assert }) => {
    const { ada } = await givenAdministrator()
    await ada.get(WAVE)
    await ada.put(WAVE, GOOD)
    await ada.delete(WAVE)
    assert.lengthOf(await db.from('mail_texts'), 0)
    assert.include((await ada.get(WAVE)).text, 'Att kvittera: beställning {numbers}')
  })

  test('an unknown mail or language does not exist: {$self}')
    .with(['/mail-texts/nothing/sv', '/mail-texts/wave/de', '/mail-texts/constructor/sv'])
    .run(async ({ assert }, path) => {
      const { ada } = await givenAdministrator()
      assert.equal((await ada.get(path)).status, 404)
    })

  test('is closed to everybody else', async ({ assert }) => {
    await given.user({ login: 'hr', duties: ['hr_officer'] })
    const hr = await visitor().signIn('hr')
    for (const path of ['/mail-texts', WAVE, `${WAVE}/html`])
      assert.equal((await hr.get(path)).status, 403)
    assert.equal((await hr.put(WAVE, GOOD)).status, 403)
    assert.equal((await hr.delete(WAVE)).status, 403)
    assert.equal((await hr.post(`${WAVE}/preview`, GOOD)).status, 403)
    assert.equal((await hr.post(`${WAVE}/trials`)).status, 403)
  })
})
