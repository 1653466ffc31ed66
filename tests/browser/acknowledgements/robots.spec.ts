import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import ItemAdministrator from '#catalogue/models/item_administrator'
import { OUTCOMES } from '#acknowledgements/outcomes'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type Person from '#people/models/person'
import { Robot } from '#tests/support/browser_robot'
import { Seat } from '#tests/support/browser_seat'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { done, type GivenLink, holder, statesOf } from '#tests/support/given_link'
import { givenMailed, givenOrder, linesOf } from '#tests/support/given_order'
import { inChaos, size } from '#tests/support/size'
import { visitor } from '#tests/support/visitor'

/** Links; each is opened, and pressed by one of the robots in turn, in chaos by all. */
const RUNS = size(30, 1_000)
/** With two of so many they go on to the pages behind, in chaos to those behind them too. */
const FAR = 30
const LEVELS = size(1, 3)
const BEHIND = ['/', '/acknowledgements/links/:id']
const LONGEST = 4 * 3_600_000

type Sent = Pick<GivenLink, 'order' | 'lines' | 'path' | 'code'> & { waveId: number }

/** Eva administers two systems, and gets a mail with a link for each new order. */
async function givenEva() {
  const eva = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
  await given.user({ person: eva, login: 'eva' })
  const systems = []
  for (const name of ['Edlevo', 'Treserva'])
    systems.push(await given.item({ name, administrators: [eva] }))
  return { eva, systems }
}

/** Somebody else who can sign in. */
async function givenPer(items: CatalogueItem[]) {
  const per = await given.person({ preferredName: 'Per', familyName: 'Ek' })
  await given.user({ person: per, login: 'per' })
  for (const { id } of items) await ItemAdministrator.create({ itemId: id, personId: per.id })
  return per
}

async function mailedLink({ eva, systems }: { eva: Person; systems: CatalogueItem[] }) {
  const order = await givenOrder(systems)
  const mails = await givenMailed(order)
  const own = []
  for (const mail of mails) if ((await waveOf(mail.waveId)).person_id === eva.id) own.push(mail)
  const [{ path, link, waveId }] = own
  return { order, lines: await linesOf(order), path, code: link.code, waveId } satisfies Sent
}

const waveOf = (id: number) => db.from('waves').where({ id }).firstOrFail()

/** What a link and its order are like: their rows. */
const rowsOf = async ({ order, waveId }: Sent) => ({
  wave: await waveOf(waveId),
  lines: await db.from('order_lines').where('order_id', order.id).orderBy('id'),
  events: await db.from('order_events').where('order_id', order.id).orderBy('id'),
  grants: await db.from('grants').where('person_id', order.personId!),
})

/** One that nobody has signed in, and one with the cookies of somebody who has. */
async function givenRobots(browser: Browser) {
  const { context: signedIn } = await Seat.signedIn(browser, 'per')
  const context = await browser.newContext()
  const end = () => Promise.all([context.close(), signedIn.close()])
  return { plain: await Robot.at(context), per: await Robot.at(signedIn), end }
}

test.group('Robots in a browser that get a mailed link', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(LONGEST)

  test('run its scripts, press every button, do so with the cookies of another, and nothing is acknowledged nor the link spent [ASVS 2.4.1, 3.5.3, 8.2.2]', async ({
    browser,
    assert,
  }) => {
    const town = await givenEva()
    await givenPer([await given.item({ name: 'Raindance' })])
    const { plain, per, end } = await givenRobots(browser)
    for (let run = 0; run < RUNS; run++) {
      const link = await mailedLink(town)
      const before = await rowsOf(link)
      await plain.open(link.path)
      assert.deepEqual(await rowsOf(link), before)
      for (const robot of inChaos ? [plain, per] : [[plain, per][run % 2]]) {
        const seen = await robot.pressEverything(link.path, levelsOf(run), OUTCOMES[run % 4])
        assert.isTrue(robot.sent.delete(link.path))
        assert.includeMembers(seen, levelsOf(run) > 0 ? BEHIND : [])
        assert.deepEqual(await rowsOf(link), before)
      }
      await (await holder(link)).post(link.path, { ...done(link), code: link.code })
      assert.deepEqual(await statesOf(link), ['done', 'open'])
    }
    await end()
  }).tags(['@chaos'])

  test('acknowledge in nobody’s name on the page itself with the cookies of a fellow administrator [ASVS 2.4.1, 8.2.2]', async ({
    browser,
    assert,
  }) => {
    const town = await givenEva()
    await givenPer(town.systems)
    const { per, end } = await givenRobots(browser)
    const eva = await visitor().signIn('eva')
    for (let run = 0; run < size(4, 1_000); run++) {
      const link = await mailedLink(town)
      const before = await rowsOf(link)
      await per.pressEverything(link.path, 0, OUTCOMES[run % 4])
      assert.isTrue(per.sent.has(link.path))
      assert.deepEqual(await rowsOf(link), before)
      await eva.get(link.path)
      await eva.post(link.path, done(link))
      assert.deepEqual(await statesOf(link), ['done', 'open'])
    }
    await end()
  }).tags(['@chaos'])
})

const levelsOf = (run: number) => (run % FAR < 2 ? LEVELS : 0)
