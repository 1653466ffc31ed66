import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction, retryWhileBusy } from '#shared/database/transaction'
import ItemAdministrator from '#catalogue/models/item_administrator'
import { planMail } from '#notifications/planning/plan_mail'
import { copiesIn } from '#tests/faults/invariants/mails'
import { Stage } from '#tests/faults/support/stage'
import { until } from '#tests/support/until'
import { given } from '#tests/support/given'
import { size } from '#tests/support/size'

/** A mail that met a connection of the pool that was dead is tried again after a while. */
const AFTER_RETRIES = 180_000

/** How often each fault strikes each recipient. */
const TIMES = size(1, 3)
const RECIPIENTS = size(2, 20)
const FAULTS = [421, 451, 'hang', 'drop_after_data'] as const
const AWAY = 3_000
/** Each silence holds one of the four connections for eight seconds. */
const LONGEST = size(60_000, 600_000)

let count = 0

/** Plans a mail to each address. */
const plan = (addresses: string[]) =>
  inTransaction(async (trx) => {
    for (const address of addresses) {
      const mail = { kind: 'mail_test' as const, effectKey: `mail_test:${++count}` }
      await planMail(trx, { ...mail, to: { address }, ids: { at: clock.now() } })
    }
  })

const addressesOf = (name: string) =>
  Array.from({ length: RECIPIENTS }, (_, n) => `${name}-${n}@example.se`)

const allAreSent = () =>
  until(
    'all mails are sent',
    async () => !(await db.from('mails').whereNot('state', 'sent').first()),
    LONGEST
  )

/** A mail to HR about a contract that was signed before it left is cancelled, and waits for nothing. */
const unsent = () =>
  db.from('mails').whereNotIn('state', ['sent', 'cancelled']).select('to_address', 'state')

const sentTo = (address: string) => db.from('mails').where({ to_address: address, state: 'sent' })

test.group('While the mail server fails a real worker', (group) => {
  let stage: Stage
  let smtpPort: number

  group.setup(async () => {
    stage = await Stage.set()
    smtpPort = stage.smtp.port
    stage.installation.web().start()
    stage.installation.worker().start()
    await stage.installation.ready()
    return () => stage.end()
  })

  test('with 4xx, silence, or death after the mail was taken, nothing is lost, and each break doubles at most one conversation', async ({
    assert,
  }) => {
    const { smtp } = stage
    const struck = FAULTS.map((fault) => addressesOf(`fault-${fault}`))
    for (const [n, fault] of FAULTS.entries())
      for (const address of struck[n]) smtp.to(address, ...Array(TIMES).fill(fault))
    const all = [...struck.flat(), ...addressesOf('well')]
    await plan(all)
    await allAreSent()
    await stage.settle()
    for (const address of all) assert.lengthOf(await sentTo(address), 1, address)
    const doubled = [...copiesIn(smtp).values()].reduce((sum, { length }) => sum + length - 1, 0)
    assert.isAbove(smtp.breaks.length, 0)
    assert.isAtMost(doubled, smtp.breaks.length * 4, 'a break ends four conversations')
    await stage.assertInvariants()
  }).tags(['@chaos'])

  test('when it refuses every connection, mails wait and go out when it is back', async ({
    assert,
  }) => {
    await stage.smtp.close()
    const addresses = addressesOf('away')
    await plan(addresses)
    await pause(AWAY)
    for (const address of addresses) assert.lengthOf(await sentTo(address), 0)
    await stage.smtp.listen(smtpPort)
    await allAreSent()
    await stage.settle()
    for (const address of addresses) assert.lengthOf(await sentTo(address), 1)
    await stage.assertInvariants()
  })

  test("one administrator's bad address is told to the operator in plain words, stops nobody else's mail, and goes out when it is put right", async ({
    assert,
  }) => {
    const { town, smtp, crew } = stage
    const bad = 'finns-inte@exempelkommun.se'
    const olga = await retryWhileBusy(() => given.person({ preferredName: 'Olga', workEmail: bad }))
    const administers = { itemId: town.items.account.id, personId: olga.id }
    await retryWhileBusy(() => ItemAdministrator.create(administers))
    smtp.to(bad, 550)
    const hire = stage.hire('plain')
    await until('the order is placed', async () => {
      if ((await hire.order())?.state === 'parked') return true
      await hire.press()
    })
    const contract = await db.from('contracts').firstOrFail()
    const signature = { version: contract.version, signedOn: clock.today(), employmentNumber: 'A1' }
    await crew.post('hr', `/contracts/${contract.id}/signature`, signature)
    const stuck = await until('the bad address is given up', () =>
      db.from('intents').where('state', 'needs_attention').first()
    )
    const page = await crew.get('adam', '/operations')
    assert.include(page!.text, 'E-postservern tog inte emot mejlet.')
    assert.include(page!.text, bad)
    const wave = smtp.accepted.filter(({ subject }) => subject?.includes('Kvittera'))
    assert.isEmpty(wave.filter(({ to }) => JSON.stringify(to).includes(bad)))
    await until(
      'everybody else has theirs',
      async () => (await unsent()).length === 1,
      AFTER_RETRIES
    )
    assert.deepEqual(await unsent(), [{ to_address: bad, state: 'failed' }])
    const right = 'olga@exempelkommun.se'
    await inTransaction((trx) =>
      trx.from('persons').where('id', olga.id).update({ work_email: right })
    )
    const { generation } = stuck
    await crew.post('adam', `/operations/${stuck.id}/retries`, { generation })
    await until('the mail has gone out', async () => (await sentTo(right)).length === 1)
    await stage.settle()
    await stage.assertInvariants()
  })
})
