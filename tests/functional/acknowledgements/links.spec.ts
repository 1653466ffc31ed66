import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { linkKey } from '#config/keys'
import { clock } from '#shared/clock'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import {
  done,
  events,
  everything,
  fields,
  givenLink,
  holder,
  statesOf,
  wrongCode,
} from '#tests/support/given_link'
import { givenMailed, givenOrder, linesOf, linksOf, tellClosed } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

test.group('A mailed link', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    return () => {
      clock.resume()
      linkKeys.use(linkKey)
    }
  })

  test('shows who is to get what, and how', async ({ assert }) => {
    const link = await givenLink({
      item: { instructions: 'Välj mallen Lärare.' },
      line: { note: 'Bara årskurs 4' },
    })
    const page = await visitor().get(link.path)
    assert.equal(page.status, 200)
    for (const text of [
      'Åsa Öhrström',
      'System 1',
      'Välj mallen Lärare.',
      'Bara årskurs 4',
      'Maria Lindqvist',
    ])
      assert.include(page.text, text)
  })

  test('tells its address to nobody and is kept nowhere [ASVS 3.4.5, 14.3.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const { headers, text } = await visitor().get(link.path)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.include(headers.get('x-robots-tag'), 'noindex')
    assert.include(text, '<meta name="referrer" content="no-referrer">')
    assert.notInclude(text, link.code)
    const rows = JSON.stringify([await db.from('waves'), await db.from('intents')])
    assert.notInclude(rows, link.path.slice(3))
    assert.notInclude(rows, `"${link.code}"`)
  })

  test('changes nothing when it is only read [ASVS 3.5.3]', async ({ assert }) => {
    const link = await givenLink()
    const eva = await visitor().signIn('eva')
    const before = await everything()
    for (let n = 0; n < 20; n++) {
      await visitor().get(link.path)
      await fetch(`http://${process.env.HOST}:${process.env.PORT}${link.path}`, { method: 'HEAD' })
      await eva.get(link.path)
    }
    assert.deepEqual(await everything(), before)
  })

  test('acts for who has the code, and names them the holder of the link', async ({ assert }) => {
    const link = await givenLink()
    const someone = await holder(link)
    const answer = await someone.post(link.path, { ...done(link), code: link.code })
    assert.equal(answer.status, 303)
    assert.equal(answer.location, link.path)
    assert.deepEqual(await statesOf(link), ['done'])
    assert.containsSubset(await events('line_done').first(), {
      actor_kind: 'link_holder',
      actor_person_id: link.eva.id,
      actor_label: `wave ${link.mail.waveId}`,
      source: 'mail',
    })
    const receipt = await someone.get(link.path)
    assert.include(receipt.text, 'av den som har länken till Eva Berg')
  })

  test('acts for its assignee without a code', async ({ assert }) => {
    const link = await givenLink()
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    assert.equal((await eva.post(link.path, done(link))).status, 303)
    assert.containsSubset(await events('line_done').first(), {
      actor_kind: 'person',
      actor_person_id: link.eva.id,
    })
    assert.include((await eva.get(link.path)).text, 'av Eva Berg')
  })

  test('acts for a member of the shared mailbox it was sent to', async ({ assert }) => {
    const ali = await given.person({ preferredName: 'Ali', familyName: 'Noor' })
    await given.user({ person: ali, login: 'ali' })
    const mailbox = { id: 7, name: 'Servicedesk', email: 'it@exempelkommun.se' }
    await db.table('shared_mailboxes').insert(mailbox)
    await db.table('shared_mailbox_members').insert({ mailbox_id: 7, person_id: ali.id })
    const item = await given.item()
    await db.table('item_administrators').insert({ item_id: item.id, mailbox_id: 7 })
    const order = await givenOrder([item])
    const [mail] = await givenMailed(order)
    const member = await visitor().signIn('ali')
    await member.get(mail.path)
    await member.post(mail.path, done({ lines: await linesOf(order) }))
    assert.deepEqual(await statesOf({ order }), ['done'])
  })

  test('refuses who has neither session nor code [ASVS 8.3.1]', async ({ assert }) => {
    const link = await givenLink()
    const answer = await (await holder(link)).post(link.path, done(link))
    assert.equal(answer.status, 422)
    assert.include(answer.text, 'Skriv koden i mejlet, eller logga in')
    assert.deepEqual(await statesOf(link), ['open'])
  })

  test('refuses somebody else who is signed in, and says whose link it is [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    await given.user({
      person: await given.person({ preferredName: 'Per', familyName: 'Ek' }),
      login: 'per',
    })
    const per = await visitor().signIn('per')
    assert.include((await per.get(link.path)).text, 'Du är inloggad som Per Ek, men länken')
    const answer = await per.post(link.path, done(link))
    assert.equal(answer.status, 422)
    assert.include(answer.text, 'be Eva Berg kvittera')
    assert.deepEqual(await statesOf(link), ['open'])
    await per.post(link.path, { ...done(link), code: link.code })
    assert.equal((await events('line_done').first()).actor_kind, 'link_holder')
  })

  test('takes no more codes after five wrong ones, but still its assignee [ASVS 2.4.1]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = await holder(link)
    for (let n = 0; n < 5; n++) {
      const answer = await someone.post(link.path, { ...done(link), code: wrongCode(link.code) })
      assert.include(answer.text, 'Koden stämmer inte')
    }
    const locked = await someone.post(link.path, { ...done(link), code: link.code })
    assert.equal(locked.status, 422)
    assert.include(locked.text, 'Koden gäller inte längre')
    assert.deepEqual(await statesOf(link), ['open'])
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    await eva.post(link.path, done(link))
    assert.deepEqual(await statesOf(link), ['done'])
  })

  test('counts wrong codes that come at the same time [ASVS 2.4.1, 15.4.2]', async ({ assert }) => {
    const link = await givenLink()
    const someone = await holder(link)
    const tries = Array.from({ length: 12 }, () =>
      someone.post(link.path, { ...done(link), code: wrongCode(link.code) })
    )
    const texts = (await Promise.all(tries)).map(({ text }) => text)
    assert.lengthOf(
      texts.filter((text) => text.includes('Koden stämmer inte')),
      5
    )
    assert.equal((await db.from('waves').firstOrFail()).wrong_codes, 5)
  })

  test('takes the code with a space in it', async ({ assert }) => {
    const link = await givenLink()
    const code = `${link.code.slice(0, 3)} ${link.code.slice(3)}`
    await (await holder(link)).post(link.path, { ...done(link), code })
    assert.deepEqual(await statesOf(link), ['done'])
  })

  test('wants a session for a sensitive system', async ({ assert }) => {
    const link = await givenLink({ item: { isSensitive: true } })
    const someone = await holder(link)
    assert.include((await someone.get(link.path)).text, 'Känsligt system: logga in')
    const answer = await someone.post(link.path, { ...done(link), code: link.code })
    assert.equal(answer.status, 422)
    assert.deepEqual(await statesOf(link), ['open'])
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    await eva.post(link.path, done(link))
    assert.deepEqual(await statesOf(link), ['done'])
  })

  test('lets exactly one of many at the same time acknowledge each line [ASVS 2.3.4, 15.4.2]', async ({
    assert,
  }) => {
    const link = await givenLink({ items: 2 })
    const someone = await holder(link)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        someone.post(link.path, { ...done(link), ...done(link, 1), code: link.code })
      )
    )
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
    assert.lengthOf(await events('line_done'), 2)
    assert.lengthOf(await events('link_opened'), 1)
  })

  test('acknowledges everything at one press', async ({ assert }) => {
    const link = await givenLink({ items: 3 })
    const typed = [0, 1, 2].map((n) => fields(link, {}, n))
    const all = { ...Object.assign({}, ...typed), all: 'done', code: link.code }
    await (await holder(link)).post(link.path, all)
    assert.deepEqual(await statesOf(link), ['done', 'done', 'done'])
  })

  test('doesn’t take "all done" when something else was chosen for a line', async ({ assert }) => {
    const link = await givenLink({ items: 2 })
    const answer = await (
      await holder(link)
    ).post(link.path, {
      ...fields(link, { outcome: 'declined', remark: 'Finns inga licenser' }),
      ...fields(link, {}, 1),
      all: 'done',
      code: link.code,
    })
    assert.equal(answer.status, 422)
    assert.include(answer.text, 'Här har du valt något annat än Utförd')
    assert.deepEqual(await statesOf(link), ['open', 'open'])
  })

  test('leaves lines alone that nothing was chosen for', async ({ assert }) => {
    const link = await givenLink({ items: 2 })
    const chosen = fields(link, { outcome: 'returned', remark: 'Vilken skola?' })
    await (
      await holder(link)
    ).post(link.path, {
      ...chosen,
      ...fields(link, {}, 1),
      code: link.code,
    })
    assert.deepEqual(await statesOf(link), ['returned', 'open'])
  })

  for (const outcome of ['declined', 'returned', 'not_applicable'])
    test(`wants a comment when a line is ${outcome}, and keeps what was typed`, async ({
      assert,
    }) => {
      const link = await givenLink({ items: 2 })
      const answer = await (
        await holder(link)
      ).post(link.path, {
        ...fields(link, { outcome }),
        ...fields(link, { outcome: 'done', remark: 'Mall <b>4–6</b>' }, 1),
        code: link.code,
      })
      assert.equal(answer.status, 422)
      assert.include(answer.text, 'Mall &lt;b&gt;4–6&lt;/b&gt;')
      assert.deepEqual(await statesOf(link), ['open', 'open'])
    })

  test('says who was first when a line is acknowledged already', async ({ assert }) => {
    const link = await givenLink({ items: 2 })
    const late = await holder(link)
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    await eva.post(link.path, done(link))
    const answer = await late.post(link.path, { ...done(link), ...done(link, 1), code: link.code })
    assert.equal(answer.status, 303)
    const page = await late.get(link.path)
    assert.include(page.text, 'av Eva Berg')
    assert.lengthOf(await events('line_done'), 2)
  })

  test('gives a receipt, and takes nothing more, when it is spent', async ({ assert }) => {
    const link = await givenLink()
    const someone = await holder(link)
    await someone.post(link.path, { ...done(link), code: link.code })
    await tellClosed(link.order)
    assert.include((await someone.get(link.path)).text, 'Allt är kvitterat')
    const again = await someone.post(link.path, { ...done(link), code: link.code })
    assert.equal(again.status, 303)
    assert.include((await someone.get(link.path)).text, 'redan kvitterad')
    assert.lengthOf(await events('line_done'), 1)
  })

  test('says kindly that it has expired, was replaced, or never was [ASVS 9.2.1]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = await holder(link)
    const unknown = `/k/${randomBytes(32).toString('base64url')}`
    assert.equal((await someone.get(unknown)).status, 404)
    clock.stopAt(clock.in({ days: 31 }))
    const expired = await someone.get(link.path)
    assert.equal(expired.status, 410)
    assert.include(expired.text, 'Länken har gått ut')
    assert.notInclude(expired.text, 'Åsa')
    clock.resume()
    await db.from('waves').update({ superseded_at: clock.now() })
    assert.include((await someone.get(link.path)).text, 'Länken har ersatts')
    const answer = await someone.post(link.path, { ...done(link), code: link.code })
    assert.equal(answer.status, 410)
    assert.deepEqual(await statesOf(link), ['open'])
  })

  test('is of no use once its recipient no longer administers the item [ASVS 8.3.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = await holder(link)
    await db.from('item_administrators').delete()
    await someone.post(link.path, { ...done(link), code: link.code })
    assert.deepEqual(await statesOf(link), ['open'])
  })

  test('works while its key is kept, also as the previous one, and not after [ASVS 11.2.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    linkKeys.use(randomBytes(32), linkKey)
    assert.equal((await visitor().get(link.path)).status, 200)
    const [same] = await linksOf(link.order)
    assert.equal(same.path, link.path)
    assert.equal(same.link.code, link.code)
    linkKeys.use(randomBytes(32))
    assert.equal((await visitor().get(link.path)).status, 404)
    assert.isEmpty(await linksOf(link.order))
  })

  test('has the address of the configuration, whatever Host a request claims [ASVS 4.1.3]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const forged = { 'host': 'evil.example', 'x-forwarded-host': 'evil.example' }
    const page = await visitor().get(link.path, forged)
    assert.notInclude(page.text, 'evil.example')
    const [mail] = await linksOf(link.order)
    assert.isTrue(mail.link.url.startsWith(`${process.env.APP_URL}/k/`))
  })

  test('is told opened once, by its assignee’s page and not by a scanner', async ({ assert }) => {
    const link = await givenLink()
    const scanner = await holder(link)
    assert.equal((await scanner.post(`${link.path}/opening`)).status, 404)
    assert.lengthOf(await events('link_opened'), 0)
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    for (let n = 0; n < 3; n++) assert.equal((await eva.post(`${link.path}/opening`)).status, 204)
    assert.lengthOf(await events('link_opened'), 1)
  })

  test('is found again after signing in, without its token being remembered', async ({
    assert,
  }) => {
    const link = await givenLink()
    const eva = visitor()
    const way = `/acknowledgements/links/${link.mail.waveId}`
    assert.equal((await eva.get(way)).location, '/login')
    await eva.get('/login')
    assert.equal(
      (await eva.post('/session', { login: 'eva', password: 'ett långt lösenord' })).location,
      way
    )
    assert.equal((await eva.get(way)).location, link.path)
    const sessions = JSON.stringify(await db.from('sessions'))
    assert.notInclude(sessions, link.path.slice(3))
  })
})
