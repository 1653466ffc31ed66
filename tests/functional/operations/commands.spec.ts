import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import AuditVerify from '#shared/commands/audit_verify'
import Doctor from '#shared/commands/doctor'
import OutboxList from '#shared/commands/outbox_list'
import OutboxRetry from '#shared/commands/outbox_retry'
import UserCreate from '#shared/commands/user_create'
import UserPassword from '#shared/commands/user_password'
import { sealBacklog } from '#audit/chain/seal_entries'
import { freshAudit, startAfresh } from '#tests/functional/audit/fresh_audit'
import { givenIntent, intentOf } from '#tests/functional/operations/given_intent'
import { given } from '#tests/support/given'

async function run(command: any, ...words: string[]) {
  const running: any = await ace.create(command, words)
  await running.exec()
  const logs: { message: string; stream: string }[] = running.ui.logger.getLogs()
  const said = (stream: string) =>
    logs
      .filter((log) => log.stream === stream)
      .map(({ message }) => message)
      .join('\n')
  running.ui.logger.flushLogs()
  return { code: running.exitCode, out: said('stdout'), err: said('stderr') }
}

test.group('Terminal commands', (group) => {
  group.setup(() => void ace.ui.switchMode('raw'))
  group.each.setup(() => startAfresh())
  group.teardown(() => void ace.ui.switchMode('normal'))

  test('doctor tells about every part, as JSON alone on standard output', async ({ assert }) => {
    await sealBacklog()
    const { code, out, err } = await run(Doctor, '--json')
    const { checks } = JSON.parse(out)
    assert.equal(err, '')
    const states = Object.fromEntries(checks.map(({ name, state }: any) => [name, state]))
    const names = 'node environment storage database migrations clock queue mail language outbox'
    assert.sameMembers(Object.keys(states), names.split(' '))
    const expected = checks.some(({ state }: any) => state === 'fail') ? 1 : 6
    assert.include([0, expected], code)
    assert.equal(states.database, 'ok')
    assert.equal(states.migrations, 'ok')
  })

  test('doctor warns of what needs attention and fails for what is late', async ({ assert }) => {
    await givenIntent()
    const warned = await run(Doctor)
    assert.match(warned.out, /warn +outbox +1 intents need attention/)
    await givenIntent({ state: 'pending', due_at: '2026-01-01T00:00:00.000Z' })
    const failed = await run(Doctor)
    assert.match(failed.out, /fail +outbox/)
    assert.equal(failed.code, 1)
  })

  test('outbox:list and outbox:retry show and restart what gave up', async ({ assert }) => {
    const [one, two] = [await givenIntent(), await givenIntent()]
    const list = await run(OutboxList, '--state=needs_attention', '--json')
    assert.lengthOf(JSON.parse(list.out), 2)
    const first = await run(OutboxRetry, String(one))
    assert.equal(first.code, 0)
    const again = await run(OutboxRetry, String(one))
    assert.equal(again.code, 5)
    const unknown = await run(OutboxRetry, '424242')
    assert.equal(unknown.code, 3)
    const usage = await run(OutboxRetry)
    assert.equal(usage.code, 2)
    const all = await run(OutboxRetry, '--all', '--json')
    assert.deepEqual(JSON.parse(all.out), { retried: [two], left: [] })
    const row = await intentOf(two)
    assert.equal(row.state, 'pending')
    const audit = await freshAudit().where({ action: 'intent.retry', subject_id: two })
    assert.equal(audit[0].actor_kind, 'operator')
  })

  test('outbox:list refuses a state that there is not', async ({ assert }) => {
    const { code, out, err } = await run(OutboxList, '--state=lost')
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.include(err, 'needs_attention')
  })

  test('user:create makes a user who chooses a password by mail', async ({ assert }) => {
    const person = await given.person()
    const { code, out } = await run(
      UserCreate,
      'Anna',
      `--person=${person.id}`,
      '--duty=it',
      '--by-mail',
      '--json'
    )
    assert.equal(code, 0)
    const { id } = JSON.parse(out)
    assert.lengthOf(await db.from('password_resets').where('user_id', id), 1)
    const taken = await run(UserCreate, 'anna', '--by-mail', '--email=a@example.se')
    assert.equal(taken.code, 5)
    const nobody = await run(UserCreate, 'bo', '--person=424242', '--by-mail')
    assert.equal(nobody.code, 3)
    const king = await run(UserCreate, 'bo', '--duty=king', '--email=a@example.se', '--by-mail')
    assert.equal(king.code, 2)
  })

  test('user:create and user:password never ask when nobody sits there', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const created = await run(UserCreate, 'bo')
    assert.equal(created.code, 2)
    assert.include(created.err, '--password-stdin')
    const set = await run(UserPassword, 'maria')
    assert.equal(set.code, 2)
    const unknown = await run(UserPassword, 'nobody', '--json')
    assert.equal(unknown.code, 3)
    assert.equal(JSON.parse(unknown.out).exitCode, 3)
  })

  test('audit:verify answers 0 for a whole audit, with the head to note', async ({ assert }) => {
    await sealBacklog()
    const { code, out } = await run(AuditVerify)
    assert.equal(code, 0)
    const [, head] = /head (\d+:[0-9a-f]{64})/.exec(out)!
    const noted = await run(AuditVerify, `--head=${head}`)
    assert.equal(noted.code, 0)
    const other = await run(AuditVerify, `--head=1:${'f'.repeat(64)}`, '--json')
    assert.equal(other.code, 1)
    assert.equal(JSON.parse(other.out).break, 'other_head')
  })
})
