import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { mailboxFiles } from '#shared/mail/mailbox'
import { Conflict } from '#shared/exceptions/conflict'
import type { Duty } from '#auth/permissions'
import CatalogueItem from '#catalogue/models/catalogue_item'
import type OrgUnit from '#people/models/org_unit'
import type Person from '#people/models/person'
import Order from '#orders/models/order'
import OrderEvent from '#orders/models/order_event'
import { doDueWork, failedIntents } from '#tests/support/background'
import { Seat } from '#tests/support/browser_seat'
import { answerLine } from '#tests/support/browser_line'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { sendAtOnce } from '#tests/support/given_order'
import { addItem, addRole } from '#tests/browser/stories/scenes/catalogue'
import { placeProposed, signContract } from '#tests/browser/stories/scenes/order'

const PRIMARY = ['AD-konto', 'E-post', 'Telefoni']
const REMARK = 'Licenserna för E-post är slut.'

async function employed(
  unit: OrgUnit,
  preferredName: string,
  familyName: string,
  duties: Duty[] = []
) {
  const person = await given.person({
    preferredName,
    familyName,
    workEmail: `${preferredName.toLowerCase()}@exempelkommun.se`,
  })
  await given.employment(person, unit)
  await given.user({ person, login: preferredName.toLowerCase(), duties })
  return person
}

/** A school with those who work there, and the administrator's seat. */
async function givenPeople(browser: Browser) {
  await sendAtOnce()
  const unit = await given.unit()
  const manager = await employed(unit, 'Maria', 'Lindqvist')
  await given.manager(unit, manager)
  await employed(unit, 'Ali', 'Noor')
  await employed(unit, 'Nils', 'Öquist')
  await employed(unit, 'Per', 'Holm', ['hr_officer'])
  await given.user({ login: 'ada', duties: ['administrator'] })
  return { unit, manager, ada: await Seat.signedIn(browser, 'ada') }
}

/** Three primary items, each waiting for the one before, something to replace the second by, and one more. */
async function defineItems(ada: Seat) {
  const [ali, nils] = ['ali@exempelkommun.se', 'nils@exempelkommun.se']
  const primary = true
  await addItem(ada, { name: 'AD-konto', administrator: ali, primary, reportsAccount: true })
  await addItem(ada, { name: 'E-post', administrator: ali, primary, after: 'AD-konto' })
  await addItem(ada, { name: 'Telefoni', administrator: nils, primary, after: 'E-post' })
  await addItem(ada, { name: 'Delad brevlåda', administrator: ali })
  await addItem(ada, { name: 'Edlevo', administrator: nils })
}

const itemsNamed = (names: string[]) => CatalogueItem.query().whereIn('name', names).orderBy('id')

/** Every order in which things can be put. */
function permutations<T>(things: T[]): T[][] {
  if (things.length < 2) return [things]
  return things.flatMap((first, n) =>
    permutations(things.toSpliced(n, 1)).map((rest) => [first, ...rest])
  )
}

type Fact = CatalogueItem | 'contract'

/** Tells the order of a fact. False when it is too early for it. */
async function bring(order: Order, fact: Fact) {
  try {
    await (fact === 'contract' ? sign(order) : acknowledge(order, fact))
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
  await doDueWork()
  return true
}

const stateOf = async ({ id }: Order) => (await Order.findOrFail(id)).state

/** Tells of facts in this order, again and again until all have been taken; what state the order was in before each. */
async function bringAll(order: Order, facts: Fact[]) {
  const before: string[] = []
  const left = [...facts]
  for (let round = 0; left.length > 0 && round <= facts.length; round++)
    for (const fact of [...left]) {
      const state = await stateOf(order)
      if (!(await bring(order, fact))) continue
      before.push(state)
      left.splice(left.indexOf(fact), 1)
    }
  return before
}

async function hire(school: { unit: OrgUnit; manager: Person }, n: number) {
  const familyName = `Öhr${String.fromCharCode(97 + n)}`
  const items = await itemsNamed([...PRIMARY, 'Edlevo'])
  const order = await placeHire(school, items, { familyName })
  await doDueWork()
  return order
}

/** Somebody acknowledges from the list of their own. */
async function answer(seat: Seat, item: string, said: Parameters<typeof answerLine>[2]) {
  await seat.go('/acknowledgements')
  await answerLine(seat, item, said)
  await seat.next()
  await seat.page.getByText('Raden är kvitterad.').waitFor()
  await doDueWork()
}

const DONE = { outcome: 'done' }

test.group('Three primary items with a two-deep chain of prerequisites', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('activate the order once and only when all facts are in, whatever order they come in', async ({
    assert,
    browser,
  }) => {
    const { ada, ...school } = await givenPeople(browser)
    await defineItems(ada)
    const facts: Fact[] = ['contract', ...(await itemsNamed(PRIMARY))]
    for (const [n, sequence] of permutations(facts).entries()) {
      const order = await hire(school, n)
      const before = await bringAll(order, sequence)
      assert.deepEqual(before, Array(4).fill('parked'), `sequence ${n}`)
      assert.equal(await stateOf(order), 'active', `sequence ${n}`)
      const activated = { orderId: order.id, event: 'activated' }
      assert.lengthOf(await OrderEvent.query().where(activated), 1)
    }
    assert.deepEqual(await failedIntents(), [])
    await ada.leave()
  }).timeout(240_000)

  test('one declined stops the order, and one in its place lets it go on', async ({
    assert,
    browser,
  }) => {
    const { ada } = await givenPeople(browser)
    await defineItems(ada)
    await addRole(ada, 'Lärare', [...PRIMARY, 'Edlevo'])
    const [maria, per, ali, nils] = await Promise.all(
      ['maria', 'per', 'ali', 'nils'].map((login) => Seat.signedIn(browser, login))
    )
    const order = await placeProposed(maria)
    const see = async (words: string) => {
      await maria.go(`/orders/${order.id}`)
      assert.include(await maria.page.locator('.state').first().innerText(), words)
    }
    await signContract(per, 'Åsa Öhrström')
    await doDueWork()
    await nils.go('/acknowledgements')
    assert.notInclude(await nils.text(), 'Telefoni')
    await answer(ali, 'AD-konto', { ...DONE, user_name: 'asaohr' })
    await answer(ali, 'E-post', { outcome: 'declined', remark: REMARK })
    await see('Ali Noor har avböjt E-post')
    assert.include(await maria.text(), REMARK)
    assert.equal(await stateOf(order), 'parked')
    await maria.follow('Bestäm')
    await maria.choose('item', { label: 'Delad brevlåda' })
    await maria.press('Byt ut')
    await doDueWork()
    await see('Delad brevlåda')
    await nils.go('/acknowledgements')
    assert.notInclude(await nils.text(), 'Telefoni')
    await answer(ali, 'Delad brevlåda', DONE)
    assert.equal(await stateOf(order), 'parked')
    await answer(nils, 'Telefoni', DONE)
    assert.equal(await stateOf(order), 'active')
    await see('Aktiverad.')
    const [mail, instead] = await itemsNamed(['E-post', 'Delad brevlåda'])
    const [old, replacement] = [await lineOf(order, mail), await lineOf(order, instead)]
    assert.equal(old.state, 'declined')
    assert.equal(replacement.replacesLineId, old.id)
    assert.equal(replacement.state, 'done')
    assert.deepEqual(await failedIntents(), [])
    for (const seat of [ada, maria, per, ali, nils]) await seat.leave()
  }).timeout(240_000)
})
