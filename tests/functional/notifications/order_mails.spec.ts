import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { mailboxFiles } from '#shared/mail/mailbox'
import { announce, intend } from '#shared/outbox/intend'
import { settings } from '#settings/settings'
import { AskForIssue } from '#handover/actions/ask_for_issue'
import { IssueAgain } from '#handover/actions/issue_again'
import Handover from '#handover/models/handover'
import CancelOrder from '#orders/actions/cancel_order'
import DeclineContract from '#orders/actions/decline_contract'
import RejectOrder from '#orders/actions/reject_order'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { doDueWork, failedIntents } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { acknowledge, actorOf, givenSchool, placeHire, sign } from '#tests/support/given_hire'

const MORNING = '2026-11-23T08:00:00.000Z'

/** A school with an HR officer, whose mails wait no longer than the test. */
async function givenHr() {
  const school = await givenSchool()
  const officer = await given.person({ preferredName: 'Karin', familyName: 'Ek' })
  await given.user({ person: officer, duties: ['hr_officer'] })
  await inTransaction((trx) => settings.write(trx, { collectMinutes: 0 }))
  return { ...school, officer }
}

const sent = async (kind: string) => {
  const ids = (await db.from('mails').where({ kind, state: 'sent' })).map((row) => row.message_id)
  return (await mailboxFiles.list()).filter(({ messageId }) => ids.includes(messageId))
}

test.group('Mails about an order', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
    clock.stopAt(MORNING)
    return () => clock.resume()
  })

  test('a mail that has been sent is not sent once more when that is intended once more', async ({
    assert,
  }) => {
    const { manager, unit, account } = await givenHr()
    await placeHire({ manager, unit }, [account])
    await doDueWork()
    const [{ id: mailId }] = await db.from('mails').where('kind', 'hr_contract_ordered')
    const again = { mailId, again: 1 }
    await inTransaction((trx) => intend(trx, 'notifications.deliver', again))
    await mailboxFiles.empty()
    await doDueWork()
    assert.deepEqual(await failedIntents(), [])
    assert.isEmpty(await mailboxFiles.list())
    assert.lengthOf(await db.from('order_events').where('event', 'mail_sent'), 1)
  })

  test('HR is told when an order is parked, in text and HTML, in the thread of the order', async ({
    assert,
  }) => {
    const { manager, unit, account, officer } = await givenHr()
    const order = await placeHire({ manager, unit }, [account])
    await doDueWork()
    assert.deepEqual(await failedIntents(), [])
    const [mail, ...others] = await sent('hr_contract_ordered')
    assert.lengthOf(others, 0)
    assert.equal(mail.to, officer.workEmail)
    assert.equal(mail.subject, `Beställning ${order.number}: anställningsavtal för Åsa Öhrström`)
    assert.include(mail.text, 'Första dag: måndag 14 december')
    assert.include(mail.text, 'Beställare: Maria Lindqvist')
    assert.notInclude(mail.text, 'Sista arbetsdag')
    assert.include(mail.text, `/orders/${order.id}`)
    assert.include(mail.html, `href="${process.env.APP_URL}/orders/${order.id}"`)
    assert.match(mail.messageId, /^<hr_contract_ordered\.[0-9a-f]{32}@[\w.]+>$/)
    assert.match(mail.references[0], /^<order\.[0-9a-f]{32}@[\w.]+>$/)
    const events = await db.from('order_events').where({ order_id: order.id, event: 'mail_sent' })
    assert.lengthOf(events, 1)
  })

  test('the whole hire sends each mail once, also when the facts are told again', async ({
    assert,
  }) => {
    const { manager, unit, account, system, officer, it, admin } = await givenHr()
    const order = await placeHire({ manager, unit }, [account, system])
    await doDueWork()
    await sign(order)
    await doDueWork()
    await acknowledge(order, account)
    await doDueWork()
    await acknowledge(order, system)
    await doDueWork()
    assert.deepEqual(await failedIntents(), [])
    assert.equal((await Order.findOrFail(order.id)).state, 'completed')
    for (const event of [900, 901])
      await inTransaction((trx) => announce(trx, 'orders.completed', { orderId: order.id, event }))
    await doDueWork()
    const waves = await sent('wave')
    assert.sameMembers(
      waves.map(({ to }) => to),
      [it.workEmail, admin.workEmail]
    )
    for (const { text } of waves) assert.match(text, /Din kod: \d{6}/)
    const completed = await sent('order_completed')
    assert.sameMembers(
      completed.map(({ to }) => to),
      [manager.workEmail, officer.workEmail]
    )
    assert.include(completed[0].text, '2 rader kvitterade som klara')
    const [welcome, ...more] = await sent('welcome')
    assert.lengthOf(more, 0)
    assert.equal(welcome.to, 'asa@example.se')
    assert.include(welcome.text, `Ditt användarnamn: user${order.id}`)
    assert.include(welcome.text, 'Din chef: Maria Lindqvist')
  })

  test('what is declined reaches orderer and HR at once, with the reason', async ({ assert }) => {
    const { manager, unit, account, system, officer } = await givenHr()
    const order = await placeHire({ manager, unit }, [account, system])
    await sign(order)
    await acknowledge(order, account)
    await doDueWork()
    await acknowledge(order, system, 'declined')
    await doDueWork()
    const declined = await sent('line_declined')
    assert.sameMembers(
      declined.map(({ to }) => to),
      [manager.workEmail, officer.workEmail]
    )
    assert.include(declined[0].text, 'Skäl: därför')
    assert.include(declined[0].subject, 'Edlevo avböjdes')
  })

  test('a question back reaches orderer and HR at once', async ({ assert }) => {
    const { manager, unit, account, officer } = await givenHr()
    const order = await placeHire({ manager, unit }, [account])
    await sign(order)
    await doDueWork()
    await acknowledge(order, account, 'returned')
    await doDueWork()
    const asked = await sent('line_returned')
    assert.sameMembers(
      asked.map(({ to }) => to),
      [manager.workEmail, officer.workEmail]
    )
    assert.include(asked[0].subject, 'fråga om AD-konto')
    assert.include(asked[0].text, 'Fråga: därför')
  })

  test('the orderer is asked what shall happen to a line whose prerequisite was declined', async ({
    assert,
  }) => {
    const { manager, unit, account, system, admin } = await givenHr()
    const module = await given.item({ name: 'Frånvaro', administrators: [admin] })
    await db.table('prerequisites').insert({ item_id: module.id, requires_item_id: system.id })
    const order = await placeHire({ manager, unit }, [account, system, module])
    await sign(order)
    await acknowledge(order, account)
    await doDueWork()
    await acknowledge(order, system, 'declined')
    await doDueWork()
    const [mail, ...others] = await sent('line_needs_decision')
    assert.isEmpty(others)
    assert.equal(mail.to, manager.workEmail)
    assert.include(mail.subject, 'Frånvaro behöver ditt beslut')
    assert.include(mail.text, 'eftersom Edlevo avböjdes')
  })

  test('who ordered is told that it was rejected, and why', async ({ assert }) => {
    const { manager, unit, account } = await givenHr()
    const assistant = await given.person({ preferredName: 'Olle' })
    const below = await given.unit({ parent: unit, assistant })
    const order = await placeHire({ manager: assistant, unit: below }, [account], {}, false)
    await new RejectOrder().handle({ actor: actorOf(manager), order, reason: 'Fel enhet' })
    await doDueWork()
    const [mail, ...others] = await sent('order_rejected')
    assert.isEmpty(others)
    assert.equal(mail.to, assistant.workEmail)
    assert.include(mail.text, 'Fel enhet')
  })

  test('the nearest managers are asked to attest, and nobody else hears of the order', async ({
    assert,
  }) => {
    const { manager, unit, account } = await givenHr()
    const assistant = await given.person({ preferredName: 'Olle' })
    const below = await given.unit({ parent: unit, assistant })
    await placeHire({ manager: assistant, unit: below }, [account], {}, false)
    await doDueWork()
    const mails = await mailboxFiles.list()
    assert.deepEqual(
      mails.map(({ to }) => to),
      [manager.workEmail]
    )
    assert.include(mails[0].subject, 'väntar på din attest')
  })

  test('a protected person is nowhere named in a mail [ASVS 8.2.3]', async ({ assert }) => {
    const { manager, unit, account, system } = await givenHr()
    const order = await placeHire({ manager, unit }, [account, system])
    await db.from('persons').where('id', order.personId!).update({ protected: true })
    await sign(order)
    await doDueWork()
    await acknowledge(order, account)
    await doDueWork()
    await acknowledge(order, system)
    await doDueWork()
    const mails = await mailboxFiles.list()
    assert.isAtLeast(mails.length, 5)
    for (const mail of mails) {
      assert.notMatch(JSON.stringify(mail), /Öhrström|Åsa/)
      assert.notInclude(mail.text, `user${order.id}`)
    }
    assert.include((await sent('order_completed'))[0].text, `Skyddad person ${order.personId}`)
  })

  test('a new first password is asked of who makes the account, and told to the manager', async ({
    assert,
  }) => {
    const { manager, unit, account, it } = await givenHr()
    const order = await placeHire({ manager, unit }, [account])
    await sign(order)
    await acknowledge(order, account)
    await doDueWork()
    const handover = await Handover.findByOrFail('orderId', order.id)
    await handover.merge({ voidedAt: null }).save()
    await new AskForIssue().handle({ actor: actorOf(manager), handoverId: handover.id })
    await doDueWork()
    const [wanted] = await sent('handover_wanted')
    assert.equal(wanted.to, it.workEmail)
    assert.include(wanted.text, `/handovers/${handover.id}/issue`)
    const issue = { handoverId: handover.id, password: 'Sommarregn-7-katter' }
    await new IssueAgain().handle({ actor: actorOf(it), ...issue })
    await doDueWork()
    const [issued] = await sent('handover_issued')
    assert.equal(issued.to, manager.workEmail)
    assert.notInclude(JSON.stringify(await mailboxFiles.list()), issue.password)
  })

  test('the reader gets the language of their sign-in', async ({ assert }) => {
    const { manager, unit, account, officer } = await givenHr()
    await db.from('users').where('person_id', officer.id).update({ locale: 'en' })
    const order = await placeHire({ manager, unit }, [account])
    await doDueWork()
    const [mail] = await sent('hr_contract_ordered')
    assert.equal(mail.subject, `Order ${order.number}: employment contract for Åsa Öhrström`)
    assert.include(mail.text, 'First day: Monday 14 December')
    assert.include(mail.html, '<html lang="en">')
  })

  test('a declined contract is told to the manager once, not as a cancelled order too', async ({
    assert,
  }) => {
    const { manager, unit, account, officer } = await givenHr()
    const order = await placeHire({ manager, unit }, [account])
    const contract = await Contract.findByOrFail('orderId', order.id)
    const reason = 'Tjänsten drogs in'
    await new DeclineContract().handle({ actor: actorOf(officer), contract, reason })
    await doDueWork()
    const [mail] = await sent('contract_ended')
    assert.equal(mail.to, manager.workEmail)
    assert.include(mail.text, 'Skäl: Tjänsten drogs in')
    assert.lengthOf(await sent('order_cancelled'), 0)
    assert.lengthOf(await sent('hr_contract_ordered'), 0)
  })

  test('a cancelled order is told to HR, manager, and administrators who were mailed', async ({
    assert,
  }) => {
    const { manager, unit, account, system, officer, it } = await givenHr()
    const order = await placeHire({ manager, unit }, [account, system])
    await sign(order)
    await doDueWork()
    const { version } = await Order.findOrFail(order.id)
    const known = { id: order.id, version }
    await new CancelOrder().handle({ actor: actorOf(manager), order: known, reason: 'Ångrat' })
    await doDueWork()
    assert.sameMembers(
      (await sent('order_cancelled')).map(({ to }) => to),
      [manager.workEmail, officer.workEmail, it.workEmail]
    )
  })

  test('an unsigned contract is reminded of on working days in office hours', async ({
    assert,
  }) => {
    const { manager, unit, account, officer } = await givenHr()
    await placeHire({ manager, unit }, [account])
    await doDueWork()
    const remindersAt = async (instant: string) => {
      clock.stopAt(instant)
      await doDueWork({ duties: true })
      return (await sent('contract_reminder')).length
    }
    assert.equal(await remindersAt('2026-11-25T09:00:00.000Z'), 0)
    assert.equal(await remindersAt('2026-11-26T05:30:00.000Z'), 0)
    assert.equal(await remindersAt('2026-11-26T09:00:00.000Z'), 2)
    assert.equal(await remindersAt('2026-11-26T09:20:00.000Z'), 2)
    assert.equal(await remindersAt('2026-11-29T09:00:00.000Z'), 2)
    assert.equal(await remindersAt('2026-12-01T09:00:00.000Z'), 4)
    const recipients = new Set((await sent('contract_reminder')).map(({ to }) => to))
    assert.deepEqual([...recipients].sort(), [manager.workEmail, officer.workEmail].sort())
  })

  test('one without an address stops nobody else, and is mailed when the address is there', async ({
    assert,
  }) => {
    const { manager, unit, account, officer } = await givenHr()
    const other = await given.person({ workEmail: null })
    await given.user({ person: other, duties: ['hr_officer'] })
    await placeHire({ manager, unit }, [account])
    await doDueWork()
    assert.deepEqual(
      (await sent('hr_contract_ordered')).map(({ to }) => to),
      [officer.workEmail]
    )
    const intent = await db.from('intents').where('state', 'needs_attention').firstOrFail()
    assert.equal(intent.failure, 'no_address')
    await other.merge({ workEmail: 'nu@exempelkommun.se' }).save()
    await db.from('intents').where('id', intent.id).update({ state: 'pending', attempts: 0 })
    await doDueWork()
    assert.lengthOf(await sent('hr_contract_ordered'), 2)
  })
})
