import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import type { Browser } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import Order from '#orders/models/order'
import { failedIntents, doDueWork } from '#tests/support/background'
import { answerLine } from '#tests/support/browser_line'
import { codeIn, linkIn, mailsTo, newestTo } from '#tests/support/browser_mail'
import { Seat } from '#tests/support/browser_seat'
import { emptyDatabase } from '#tests/support/database'
import { ADA, addressOf, ALI, EVA, MARIA, nameOf, PER } from '#tests/browser/stories/scenes/cast'
import { addItem, addRole } from '#tests/browser/stories/scenes/catalogue'
import * as firstRun from '#tests/browser/stories/scenes/first_run'
import * as organisation from '#tests/browser/stories/scenes/organisation'
import { placeProposed, signContract } from '#tests/browser/stories/scenes/order'

const FIRST_PASSWORD = 'Stig-Bord-4711-Moln'

/** Everything that the first administrator builds, in the browser, from nothing. */
async function build(browser: Browser, script: boolean) {
  const ada = await Seat.take(browser, { script })
  await firstRun.becomeAdministrator(ada)
  await firstRun.nameOrganisation(ada)
  await organisation.makeUnits(ada)
  await organisation.makePersons(ada)
  await organisation.appointManager(ada)
  await organisation.makeUsers(ada)
  await buildCatalogue(ada)
  await firstRun.chooseSettings(ada)
  return ada
}

async function buildCatalogue(ada: Seat) {
  const [it, eva] = [nameOf(ALI), nameOf(EVA)]
  await addItem(ada, { name: 'AD-konto', administrator: it, primary: true, reportsAccount: true })
  await addItem(ada, { name: 'E-post', administrator: it, primary: true, after: 'AD-konto' })
  await addItem(ada, { name: 'Edlevo', administrator: eva })
  await addRole(ada, 'Lärare', ['AD-konto', 'E-post', 'Edlevo'])
}

/** IT opens the link in the mail, and answers with the code that stands there. */
async function acknowledgeByMail(browser: Browser, script: boolean, assert: Assert) {
  const mail = await newestTo(addressOf(ALI), 'Att kvittera')
  const ali = await Seat.take(browser, { script })
  await ali.go(linkIn(mail, '/k/'))
  assert.notInclude(await ali.text(), 'E-post\n')
  const account = { user_name: 'asaohr', password: FIRST_PASSWORD }
  await answerLine(ali, 'AD-konto', { outcome: 'done', ...account })
  await ali.type({ code: codeIn(mail) })
  await ali.next()
  await ali.page.getByText('Raden är kvitterad.').waitFor()
  await ali.leave()
  await doDueWork()
}

/** The account is there, so the next line is open: from the list of their own. */
async function acknowledgeFromList(seat: Seat, item: string) {
  await seat.go('/acknowledgements')
  await answerLine(seat, item, { outcome: 'done' })
  await seat.next()
  await seat.page.getByText('Raden är kvitterad.').waitFor()
  await doDueWork()
}

async function handOver(maria: Seat, assert: Assert) {
  await maria.go('/handovers')
  await maria.follow('Åsa Öhrström')
  const address = maria.path()
  await maria.press('Visa lösenordet')
  assert.include(await maria.page.content(), FIRST_PASSWORD)
  await maria.go(address)
  assert.equal(await maria.page.getByRole('button', { name: 'Visa lösenordet' }).count(), 0)
  assert.notInclude(await maria.page.content(), FIRST_PASSWORD)
}

/** What the rows and the mailbox say when the story is over. */
async function assertEnding(assert: Assert, { id, personId }: Order, number: string) {
  const order = await Order.findOrFail(id)
  assert.equal(order.state, 'completed')
  assert.lengthOf(await db.from('grants').where('person_id', personId!).whereNull('revoked_at'), 3)
  assert.lengthOf(await db.from('order_lines').where({ order_id: id, state: 'done' }), 3)
  for (const one of [MARIA, PER])
    assert.lengthOf(await mailsTo(addressOf(one), `${number} är klar`), 1, one.login)
  assert.lengthOf(await mailsTo(addressOf(ALI), 'Att kvittera'), 2)
  assert.lengthOf(await mailsTo(addressOf(EVA), 'Att kvittera'), 1)
  const welcome = await mailsTo('asa@example.se')
  assert.lengthOf(welcome, 1)
  assert.notInclude(welcome[0].text + welcome[0].html, FIRST_PASSWORD)
  assert.deepEqual(await failedIntents(), [])
}

for (const script of [true, false])
  test.group(`An installation built in the browser, script ${script ? 'on' : 'off'}`, (group) => {
    group.each.setup(async () => {
      await emptyDatabase()
      await mailboxFiles.empty()
    })

    test('plays the whole joiner story on an installation that was built in the browser', async ({
      assert,
      browser,
    }) => {
      const ada = await build(browser, script)
      assert.include(await firstRun.finishFirstRun(ada), 'allt är gjort')
      const maria = await organisation.letIn(browser, script, MARIA)
      const { id } = await placeProposed(maria)
      const sentence = () => maria.page.locator('.state').first().innerText()
      const see = async (words: string) => {
        await maria.go(`/orders/${id}`)
        assert.include(await sentence(), words)
      }
      await doDueWork()
      const order = await Order.findOrFail(id)
      const number = order.number!
      await see('HR bekräftar')
      await newestTo(addressOf(PER), 'anställningsavtal')
      assert.lengthOf(await mailsTo(addressOf(ALI), 'Att kvittera'), 0)
      const per = await organisation.letIn(browser, script, PER)
      await signContract(per, 'Åsa Öhrström')
      await doDueWork()
      await see('AD-konto')
      await acknowledgeByMail(browser, script, assert)
      await see('E-post')
      assert.lengthOf(await mailsTo(addressOf(EVA), 'Att kvittera'), 0)
      const ali = await organisation.letIn(browser, script, ALI)
      await acknowledgeFromList(ali, 'E-post')
      assert.equal((await Order.findOrFail(id)).state, 'active')
      await see('Edlevo')
      const eva = await organisation.letIn(browser, script, EVA)
      await acknowledgeFromList(eva, 'Edlevo')
      await see('Klar.')
      await handOver(maria, assert)
      await maria.go(`/persons/${order.personId}`)
      const shown = await maria.text()
      for (const item of ['AD-konto', 'E-post', 'Edlevo', number]) assert.include(shown, item)
      await assertEnding(assert, order, number)
      for (const seat of [ada, maria, per, ali, eva]) await seat.leave()
    }).timeout(300_000)
  })

const MAIN_PAGES: [path: string, heading: string][] = [
  ['/orders', 'Orders'],
  ['/catalogue', 'Catalogue'],
  ['/roles', 'Roles'],
  ['/org-units', ''],
  ['/persons', ''],
  ['/users', 'Users'],
  ['/settings', 'Settings'],
  ['/operations', ''],
  ['/acknowledgements?show=all', ''],
  ['/grants', ''],
  ['/mail-texts', ''],
]

test.group('An installation in English', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('has its main pages in English after one press', async ({ assert, browser }) => {
    const seat = await Seat.take(browser)
    await firstRun.becomeAdministrator(seat)
    await seat.press('English')
    for (const [path, heading] of MAIN_PAGES) {
      await seat.go(path)
      assert.equal(await seat.page.getAttribute('html', 'lang'), 'en', path)
      assert.include(await seat.heading(), heading, path)
      assert.notMatch(await seat.page.locator('main').innerText(), /[åäöÅÄÖ]/, path)
    }
    assert.equal(
      await db
        .from('users')
        .where('login', ADA.login)
        .count('* as n')
        .then((rows) => Number(rows[0].n)),
      1
    )
    await seat.press('Svenska')
    assert.equal(await seat.page.getAttribute('html', 'lang'), 'sv')
    await seat.leave()
  }).timeout(120_000)
})
