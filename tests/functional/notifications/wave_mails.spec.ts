import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { mailboxFiles } from '#shared/mail/mailbox'
import { settings } from '#settings/settings'
import { doDueWork, failedIntents } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, givenSchool, placeHire, sign } from '#tests/support/given_hire'

const at = async (instant: string) => {
  clock.stopAt(instant)
  await doDueWork({ duties: true })
}

const sent = async (kind: string) => {
  const ids = (await db.from('mails').where({ kind, state: 'sent' })).map((row) => row.message_id)
  return (await mailboxFiles.list()).filter(({ messageId }) => ids.includes(messageId))
}

const codeIn = (text: string) => /\d{6}/.exec(/Din kod: \d{6}/.exec(text)![0])![0]
const linkIn = (text: string) => /http:\S+\/k\/\S+/.exec(text)![0]

test.group('Mails to those who acknowledge', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
    clock.stopAt('2026-11-23T08:00:00.000Z')
    return () => clock.resume()
  })

  test('one mail holds all lines of an administrator, of several orders and people', async ({
    assert,
  }) => {
    const { manager, unit, account, it } = await givenSchool()
    const mail = await given.item({
      name: 'E-post',
      instructions: 'Lägg upp brevlådan.\r\n\r\nAnvänd mallen.',
      isPrimary: true,
      administrators: [it],
    })
    const one = await placeHire({ manager, unit }, [account, mail])
    const other = await placeHire({ manager, unit }, [account], {
      preferredName: 'Kim',
      privateEmail: null,
    })
    for (const order of [one, other]) await sign(order)
    await at('2026-11-23T08:00:00.000Z')
    assert.lengthOf(await sent('wave'), 0)
    await at('2026-11-23T08:15:00.000Z')
    assert.deepEqual(await failedIntents(), [])
    const [wave, ...more] = await sent('wave')
    assert.lengthOf(more, 0)
    assert.equal(wave.to, it.workEmail)
    assert.equal(wave.subject, `Att kvittera: beställning ${one.number}, ${other.number}`)
    assert.include(wave.text, 'Åsa Öhrström, Lärare, Norrskolan, börjar måndag 14 december')
    assert.include(wave.text, 'Kim Öhrström')
    assert.include(wave.text, '– E-post\n')
    assert.include(wave.text, '  Så gör du: Lägg upp brevlådan.\n  Använd mallen.')
    assert.equal(wave.text.match(/Klart senast: /g)!.length, 3)
    assert.equal(wave.html.match(/href="[^"]*\/k\//g)!.length, 2)
    assert.include(wave.html, codeIn(wave.text))
  })

  test('a reminder repeats link and code, and the owner hears after enough of them', async ({
    assert,
  }) => {
    const { manager, unit, account } = await givenSchool()
    const owner = await given.person({ preferredName: 'Olga' })
    await db.table('item_owners').insert({ item_id: account.id, person_id: owner.id })
    const order = await placeHire({ manager, unit }, [account])
    await sign(order)
    await at('2026-11-23T08:15:00.000Z')
    await at('2026-11-23T08:30:00.000Z')
    const [wave] = await sent('wave')
    for (let day = 24; day <= 30; day++) await at(`2026-11-${day}T09:00:00.000Z`)
    for (let day = 1; day <= 8; day++) await at(`2026-12-0${day}T09:00:00.000Z`)
    assert.deepEqual(await failedIntents(), [])
    const [reminder] = await sent('wave_reminder')
    assert.equal(codeIn(reminder.text), codeIn(wave.text))
    assert.equal(linkIn(reminder.text), linkIn(wave.text))
    assert.deepEqual(reminder.references, wave.references)
    const escalations = await sent('wave_escalation')
    assert.deepEqual(
      escalations.map(({ to }) => to),
      [owner.workEmail]
    )
    assert.include(escalations[0].text, 'AD-konto')
  })

  test('a mail whose lines are all acknowledged before it leaves is not sent', async ({
    assert,
  }) => {
    const { manager, unit, account } = await givenSchool()
    await inTransaction((trx) => settings.write(trx, { collectMinutes: 0 }))
    const order = await placeHire({ manager, unit }, [account])
    await sign(order)
    await doDueWork()
    await db.from('mails').where('kind', 'wave').update({ state: 'pending', sent_at: null })
    await db
      .from('intents')
      .whereIn(
        'ids',
        (await db.from('mails').where('kind', 'wave')).map(({ id }) => `{"mailId":${id}}`)
      )
      .update({ state: 'pending' })
    await mailboxFiles.empty()
    await acknowledge(order, account)
    await doDueWork()
    assert.equal((await db.from('mails').where('kind', 'wave').firstOrFail()).state, 'cancelled')
    assert.lengthOf(await sent('wave'), 0)
  })
})
