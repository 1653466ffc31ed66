import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import ItemAdministrator from '#catalogue/models/item_administrator'
import Person from '#people/models/person'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import {
  done,
  events,
  fields,
  givenLink,
  type GivenLink,
  holder,
  signedIn,
  statesOf,
} from '#tests/support/given_link'
import { visitor } from '#tests/support/visitor'

const firstDone = () => events('line_done').firstOrFail()
const withCode = (link: GivenLink) => ({ ...done(link), code: link.code })

/** What the audit says that persons did. */
const personsIn = () => db.from('audit_entries').where('actor_kind', 'person').select('id')

/** Signs in the one who ordered. */
async function ordererOf({ order }: GivenLink) {
  const person = await Person.findOrFail(order.ordererPersonId)
  await given.user({ person, login: 'maria' })
  return visitor().signIn('maria')
}

test.group('A forwarded link', (group) => {
  group.each.setup(() => emptyDatabase())

  test('acts in nobody’s name for a colleague who is not signed in', async ({ assert }) => {
    const link = await givenLink()
    const before = await personsIn()
    await (await holder(link)).post(link.path, withCode(link))
    assert.containsSubset(await firstDone(), {
      actor_kind: 'link_holder',
      actor_label: `wave ${link.mail.waveId}`,
      source: 'mail',
    })
    assert.deepEqual(await personsIn(), before)
  })

  test('says on every page that it was the link, not its recipient, who acted', async ({
    assert,
  }) => {
    const link = await givenLink()
    await (await holder(link)).post(link.path, withCode(link))
    const orderer = await ordererOf(link)
    const { text } = await orderer.get(`/orders/${link.order.id}`)
    assert.match(text, /Eva Berg via mejllänk\s*<\/td>/)
    assert.match(text, /Eva Berg via mejllänk\s*<\/span>/)
    const eva = await visitor().signIn('eva')
    const mine = await eva.get('/acknowledgements?show=done')
    assert.include(mine.text, 'med en länk i mejl till dig')
  })

  test('says the name alone when it was its recipient', async ({ assert }) => {
    const link = await givenLink()
    const orderer = await ordererOf(link)
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    await eva.post(link.path, done(link))
    const { text } = await orderer.get(`/orders/${link.order.id}`)
    assert.match(text, /Eva Berg\s*<\/td>/)
    assert.notInclude(text, 'via mejllänk')
    assert.notInclude((await eva.get('/acknowledgements?show=done')).text, 'länk i mejl till dig')
  })

  test('refuses a fellow administrator’s session on it, who has a list of their own [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const { person, browser: per } = await signedIn('Per', 'Ek')
    await ItemAdministrator.create({ itemId: link.systems[0].id, personId: person.id })
    await per.get(link.path)
    assert.equal((await per.post(link.path, done(link))).status, 422)
    assert.deepEqual(await statesOf(link), ['open'])
    await per.get('/acknowledgements')
    await per.post('/acknowledgements', done(link))
    assert.containsSubset(await firstDone(), { actor_kind: 'person', actor_person_id: person.id })
  })

  test('with its code acts as the link for whoever else is signed in', async ({ assert }) => {
    const link = await givenLink()
    const { browser: per } = await signedIn('Per', 'Ek')
    await per.get(link.path)
    await per.post(link.path, withCode(link))
    assert.equal((await firstDone()).actor_kind, 'link_holder')
    assert.notInclude((await per.get('/acknowledgements?show=done')).text, 'Åsa')
  })

  test('opens no sensitive line to the code, signed in as another or not [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const link = await givenLink({ item: { isSensitive: true } })
    const { browser: per } = await signedIn('Per', 'Ek')
    for (const someone of [await holder(link), per]) {
      await someone.get(link.path)
      const plain = await someone.post(link.path, withCode(link))
      assert.equal(plain.status, 422)
      const all = { ...fields(link, {}), all: 'done', code: link.code }
      assert.equal((await someone.post(link.path, all)).status, 422)
    }
    assert.deepEqual(await statesOf(link), ['open'])
    assert.equal((await db.from('waves').firstOrFail()).wrong_codes, 0)
  })

  test('opens only its own lines, whatever lines the form names [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const [foreign] = await db.from('order_lines').select('*')
    const { id: ignored, ...copy } = foreign
    await db.table('order_lines').insert({ ...copy, item_id: link.systems[0].id })
    const { id } = await db.from('order_lines').orderBy('id', 'desc').firstOrFail()
    const both = {
      ...withCode(link),
      ...done({ lines: [{ ...link.lines[0].$attributes, id }] as any }),
    }
    await (await holder(link)).post(link.path, both)
    assert.deepEqual(await statesOf(link), ['done', 'open'])
  })
})
