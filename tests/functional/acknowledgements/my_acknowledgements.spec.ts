import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenOrder, linesOf, tellOpened } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

async function givenEva() {
  const eva = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
  await given.user({ person: eva, login: 'eva' })
  const edlevo = await given.item({ name: 'Edlevo', administrators: [eva] })
  const phone = await given.item({ name: 'Telefon', administrators: [eva] })
  return { eva, edlevo, phone }
}

async function opened(items: Parameters<typeof givenOrder>[0], name = 'Öhrström', values = {}) {
  const person = await given.person({ preferredName: 'Åsa', familyName: name })
  const order = await givenOrder(items, { person, ...values })
  await tellOpened(order)
  return order
}

async function chosen(order: Order, outcome: string | null, remark = '') {
  const lines = await linesOf(order)
  return Object.fromEntries(
    lines.flatMap(({ id }) => [
      [`lines[l${id}][version]`, '1'],
      ...(outcome ? [[`lines[l${id}][outcome]`, outcome]] : []),
      [`lines[l${id}][remark]`, remark],
    ])
  )
}

const states = async (order: Order) => (await linesOf(order)).map(({ state }) => state)

test.group('My acknowledgements', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('shows what waits for me by order, the most urgent first', async ({ assert }) => {
    const { edlevo, phone } = await givenEva()
    await opened([edlevo], 'Sent', { line: { dueOn: '2026-12-10' } })
    await opened([edlevo, phone], 'Tidigt', { line: { dueOn: '2026-11-19' } })
    const { text } = await (await visitor().signIn('eva')).get('/acknowledgements')
    assert.isBelow(text.indexOf('Åsa Tidigt'), text.indexOf('Åsa Sent'))
    assert.include(text, '2 arbetsdagar försenad')
    assert.include(text, '3 rader väntar på dig')
  })

  test('holds nothing of what others administer', async ({ assert }) => {
    await givenEva()
    await opened([await given.item({ name: 'Hemligt', administrators: [await given.person()] })])
    const { text } = await (await visitor().signIn('eva')).get('/acknowledgements')
    assert.include(text, 'Inget väntar på dig')
    assert.notInclude(text, 'Hemligt')
  })

  test('acknowledges lines of several orders at once', async ({ assert }) => {
    const { edlevo, phone } = await givenEva()
    const orders = [await opened([edlevo, phone]), await opened([edlevo], 'Ek')]
    const eva = await visitor().signIn('eva')
    await eva.get('/acknowledgements')
    const [first, second] = orders
    const typed = {
      ...(await chosen(first, 'done')),
      ...(await chosen(second, 'declined', 'Slut')),
    }
    assert.equal((await eva.post('/acknowledgements', typed)).status, 303)
    assert.deepEqual(await states(first), ['done', 'done'])
    assert.deepEqual(await states(second), ['declined'])
    assert.include((await eva.get('/acknowledgements?show=done')).text, 'Åsa Ek')
  })

  test('acknowledges all lines of one order at one press', async ({ assert }) => {
    const { edlevo, phone } = await givenEva()
    const first = await opened([edlevo, phone])
    const second = await opened([edlevo], 'Ek')
    const eva = await visitor().signIn('eva')
    await eva.get('/acknowledgements')
    const typed = { ...(await chosen(first, null)), ...(await chosen(second, null)) }
    await eva.post('/acknowledgements', { ...typed, all: first.id })
    assert.deepEqual(await states(first), ['done', 'done'])
    assert.deepEqual(await states(second), ['open'])
  })

  test('shows the form again with what was typed when a comment is missing', async ({ assert }) => {
    const { edlevo } = await givenEva()
    const order = await opened([edlevo])
    const eva = await visitor().signIn('eva')
    await eva.get('/acknowledgements')
    const answer = await eva.post('/acknowledgements', await chosen(order, 'returned'))
    assert.equal(answer.status, 422)
    assert.include(answer.text, 'Skriv frågan till beställaren')
    assert.match(answer.text, /value="returned" checked/)
    assert.deepEqual(await states(order), ['open'])
  })

  test('refuses lines of items that somebody else administers [ASVS 8.2.2]', async ({ assert }) => {
    await givenEva()
    const order = await opened([await given.item({ administrators: [await given.person()] })])
    const eva = await visitor().signIn('eva')
    await eva.get('/acknowledgements')
    await eva.post('/acknowledgements', await chosen(order, 'done'))
    assert.deepEqual(await states(order), ['open'])
  })

  test('lets a member of a shared mailbox acknowledge', async ({ assert }) => {
    const { eva } = await givenEva()
    const item = await given.item({ name: 'Nyckel' })
    await db.table('shared_mailboxes').insert({ id: 7, name: 'Vakten', email: 'v@exempel.se' })
    await db.table('shared_mailbox_members').insert({ mailbox_id: 7, person_id: eva.id })
    await db.table('item_administrators').insert({ item_id: item.id, mailbox_id: 7 })
    const order = await opened([item])
    const member = await visitor().signIn('eva')
    assert.include((await member.get('/acknowledgements')).text, 'Nyckel')
    await member.post('/acknowledgements', await chosen(order, 'done'))
    assert.deepEqual(await states(order), ['done'])
  })

  test('shows everything only to those who may see it', async ({ assert }) => {
    const { edlevo } = await givenEva()
    await opened([edlevo], 'Öhrström', { line: { dueOn: '2026-11-19' } })
    await opened([edlevo], 'Ek', { line: { dueOn: '2026-12-10' } })
    await given.user({ login: 'it', duties: ['it'] })
    const it = await visitor().signIn('it')
    const page = await it.get('/acknowledgements?show=all')
    assert.include(page.text, 'Åsa Öhrström')
    assert.include(page.text, 'Eva Berg')
    assert.notInclude((await it.get('/acknowledgements?show=all&late=1')).text, 'Åsa Ek')
    const eva = await visitor().signIn('eva')
    assert.equal((await eva.get('/acknowledgements?show=all')).status, 403)
  })

  test('shows owners what waits on their items', async ({ assert }) => {
    const { edlevo, phone } = await givenEva()
    const owner = await given.person({ preferredName: 'Oskar', familyName: 'Ek' })
    await given.user({ person: owner, login: 'oskar' })
    await db.table('item_owners').insert({ item_id: edlevo.id, person_id: owner.id })
    await opened([edlevo, phone])
    const { text } = await (await visitor().signIn('oskar')).get('/acknowledgements')
    assert.include(text, 'Edlevo')
    assert.notInclude(text, 'Telefon')
  })

  test('goes on page by page without losing or repeating an order', async ({ assert }) => {
    const { edlevo } = await givenEva()
    const names = Array.from({ length: 23 }, (_, n) => `Person${n + 10}`)
    for (const name of names) await opened([edlevo], name)
    const eva = await visitor().signIn('eva')
    const first = await eva.get('/acknowledgements')
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text)![1].replaceAll('&amp;', '&')
    const second = await eva.get(next)
    const shown = (text: string) => names.filter((name) => text.includes(`Åsa ${name}`))
    assert.lengthOf(shown(first.text), 20)
    assert.sameMembers([...shown(first.text), ...shown(second.text)], names)
  })

  test('counts what waits in the menu', async ({ assert }) => {
    const { edlevo, phone } = await givenEva()
    await opened([edlevo, phone])
    const { text } = await (await visitor().signIn('eva')).get('/')
    assert.match(text, /href="\/acknowledgements"[^>]*>Att kvittera\s*<[^>]*class="count[^>]*>\s*2/)
  })

  test('is for those who are signed in', async ({ assert }) => {
    assert.equal((await visitor().get('/acknowledgements')).location, '/login')
  })

  for (const query of ['show=x', 'after=%27', 'after=2026-13-99.1', 'item=0', 'late=maybe'])
    test(`shows its first page when asked for ${query}`, async ({ assert }) => {
      await givenEva()
      const eva = await visitor().signIn('eva')
      assert.equal((await eva.get(`/acknowledgements?${query}`)).status, 200)
    })
})
