import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { deliverMail } from '#notifications/delivery/deliver_mail'
import { planMail } from '#notifications/planning/plan_mail'
import { copiesIn } from '#tests/faults/invariants/mails'
import { dueIntents } from '#tests/faults/invariants/outbox'
import type { Hit } from '#tests/faults/support/failpoints'
import type { Program } from '#tests/faults/support/program'
import { Stage } from '#tests/faults/support/stage'
import { until } from '#tests/support/until'
import { inChaos, size } from '#tests/support/size'

const GOOD_JOBS = 100
const KILLS = 3
const FREEZES = size(1, 10)
const DELIVER = 'notifications.deliver'

let count = 0

/** Plans that many mails; the intents that will deliver them. */
async function planMails(many: number) {
  await inTransaction(async (trx) => {
    for (let n = 0; n < many; n++) {
      const address = `job${++count}@example.se`
      const mail = { kind: 'mail_test' as const, effectKey: `mail_test:job${count}` }
      await planMail(trx, { ...mail, to: { address }, ids: { at: clock.now() } })
    }
  })
  return db.from('intents').where('kind', DELIVER).orderBy('id', 'desc').limit(many)
}

const intent = (id: number) => db.from('intents').where({ id }).firstOrFail()

/** Half a minute passes for the intent, as far as leases go; chaos waits for real. */
async function letLeaseRunOut(id: number) {
  const over = clock.in({ seconds: -1 })
  if (!inChaos)
    await inTransaction((trx) =>
      trx.from('intents').where({ id }).update({ lease_until: over, handed_until: over })
    )
}

const isAt = ({ path, moment }: Hit, wanted: Hit['moment'], step: string) =>
  moment === wanted && path.length === 1 && path[0] === step

test.group('A job whose worker fails', (group) => {
  let stage: Stage
  let workers: Program[]

  group.setup(async () => {
    stage = await Stage.set()
    const { installation } = stage
    workers = [installation.worker('worker'), installation.worker('other')]
    installation.web().start()
    for (const worker of workers) worker.start()
    await installation.ready()
    return () => stage.end()
  })
  group.each.teardown(() => {
    stage.installation.failpoints.decide = () => 'go'
  })

  test('is done though three workers in a row were killed at it', async ({ assert }) => {
    const { failpoints } = stage.installation
    failpoints.decide = (hit) =>
      failpoints.kills.length < KILLS && isAt(hit, 'before', `${DELIVER}/send`) ? 'kill' : 'go'
    const [{ id }] = await planMails(1)
    for (let kills = 1; kills <= KILLS; kills++) {
      await until(`kill ${kills}`, () => failpoints.kills.length >= kills, 120_000)
      await letLeaseRunOut(id)
    }
    await until('it is done', async () => (await intent(id)).state === 'done', 120_000)
    assert.equal((await intent(id)).attempts, KILLS + 1)
    assert.equal(new Set(failpoints.kills.map(({ pid }) => pid)).size, KILLS)
    await stage.settle()
    await stage.assertInvariants()
  }).tags(['@chaos'])

  test('is recorded once when the worker slept past its lease {$self}')
    .with([`before outbox/renew`, `before ${DELIVER}/record`] as const)
    .tags(['@chaos'])
    .run(async ({ assert }, point) => {
      for (let n = 0; n < FREEZES; n++) {
        const [moment, step] = point.split(' ') as [Hit['moment'], string]
        let frozen = 0
        stage.installation.failpoints.decide = (hit) => {
          if (frozen || !isAt(hit, moment, step)) return 'go'
          frozen = hit.pid
          process.kill(frozen, 'SIGSTOP')
          return 'go'
        }
        const [{ id }] = await planMails(1)
        await until('a worker sleeps', () => frozen, 120_000)
        stage.breaks.push(performance.now())
        await letLeaseRunOut(id)
        await until(
          'the other has done it',
          async () => (await intent(id)).state === 'done',
          120_000
        )
        const ended = await intent(id)
        process.kill(frozen, 'SIGCONT')
        await planMails(8)
        await until('nothing is due', async () => (await dueIntents()) === 0)
        assert.deepEqual(await intent(id), ended)
        const { message_id: messageId } = await db
          .from('mails')
          .where('id', JSON.parse(ended.ids).mailId)
          .firstOrFail()
        const copies = copiesIn(stage.smtp).get(messageId)!
        assert.lengthOf(copies, step === 'outbox/renew' ? 1 : 2)
      }
      await stage.settle()
      await stage.assertInvariants()
    })

  test('because of the job itself ends on the operator’s page, the others are done, and a retry from there really runs', async ({
    assert,
  }) => {
    const mailId = 1_000_000
    await inTransaction(async (trx) => {
      await intend(trx, DELIVER, { mailId })
      const poison = trx.from('intents').where('effect_key', `${DELIVER}:mailId=${mailId}`)
      await poison.update({ attempts: deliverMail.attempts - 1 })
    })
    await planMails(GOOD_JOBS)
    const poison = () =>
      db.from('intents').where('effect_key', `${DELIVER}:mailId=${mailId}`).first()
    await until('it is given up', async () => (await poison()).state === 'needs_attention')
    await until('the others are done', async () => (await dueIntents()) === 0)
    const page = await stage.crew.get('adam', '/operations')
    assert.include(page!.text, 'Det misslyckades så många gånger att Kvittens slutade försöka.')
    const [good] = await db.from('mails').orderBy('id', 'desc').limit(1)
    const cured = { ...good, id: mailId, effect_key: 'cured', message_id: '<cured@kvittens>' }
    await inTransaction((trx) =>
      trx.table('mails').insert({ ...cured, state: 'pending', sent_at: null })
    )
    const { id, generation } = await poison()
    await stage.crew.post('adam', `/operations/${id}/retries`, { generation })
    await until('the retry is done', async () => (await poison()).state === 'done')
    assert.lengthOf(copiesIn(stage.smtp).get('<cured@kvittens>')!, 1)
    await stage.settle()
    await stage.assertInvariants()
  })
})
