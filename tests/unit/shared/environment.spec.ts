import { spawnSync } from 'node:child_process'
import { test } from '@japa/runner'

const READ = ['--import=@poppinss/ts-exec', '--input-type=module', '--eval']

/** Reads the environment as every start does; what it said when it stopped. */
function startWith(env: Record<string, string>) {
  const args = [...READ, `await import('#start/env')`]
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } })
  return { status, said: stderr.toString() }
}

test.group('The environment', () => {
  test('with sessions of {$self} hours stops the start, and says what would be right')
    .with(['0', '-1', '25', 'tolv'])
    .run(({ assert }, SESSION_HOURS) => {
      const { status, said } = startWith({ SESSION_HOURS })
      assert.equal(status, 1)
      assert.include(said, '"SESSION_HOURS" must be a number of hours, above 0 and at most 24')
    })

  test('with sessions of half an hour, or nothing said of them, is read', ({ assert }) => {
    for (const SESSION_HOURS of ['0.5', ''])
      assert.deepEqual(startWith({ SESSION_HOURS }), { status: 0, said: '' })
  }).timeout(10_000)
})
