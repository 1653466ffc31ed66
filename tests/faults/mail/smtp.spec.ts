import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { planMail } from '#notifications/planning/plan_mail'
import { copiesIn } from '#tests/faults/invariants/mails'
import { Stage } from '#tests/faults/support/stage'
import { until } from '#tests/support/until'
import { size } from '#tests/support/size'

/** How often each fault strikes each recipient. */
const TIMES = size(1, 3)
const RECIPIENTS = size(2, 20)
const FAULTS = [421, 451, 'hang', 'drop_after_data'] as const
const AWAY = 3_000

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
    async () => !(await db.from('mails').whereNot('state', 'sent').first())
  )

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
})
