import { spawnSync } from 'node:child_process'
import { test } from '@japa/runner'

const READ = ['--import=@poppinss/ts-exec', '--input-type=module', '--eval']

/** Reads the environment as every start does; what it said when it stopped. */
function startWith(env: Record<string, string>, reader = '#start/env') {
  const args = [...READ, `await import('${reader}')`]
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

  test(
    'with a directory at {$self} stops the start, for passwords would go in the clear [ASVS 12.3.1]'
  )
    .with(['ldap://dc1.exempel.se', 'dc1.exempel.se', 'ldaps://', 'https://dc1.exempel.se'])
    .run(({ assert }, DIRECTORY_URL) => {
      const { status, said } = startWith({ DIRECTORY_URL })
      assert.equal(status, 1)
      assert.include(said, '"DIRECTORY_URL" must be ldaps:// and the name of a domain controller')
    })

  test('with a directory but no service account stops the start, and names what is missing', ({
    assert,
  }) => {
    const DIRECTORY_URL = 'ldaps://dc1.exempel.se'
    const alone = startWith({ DIRECTORY_URL }, '#config/directory')
    assert.include(alone.said, 'DIRECTORY_URL is set, and DIRECTORY_USER is not')
    const whole = { DIRECTORY_URL, DIRECTORY_USER: 'svc@exempel.se', DIRECTORY_PASSWORD: 'x' }
    const without = startWith({ ...whole, DIRECTORY_PASSWORD: '' }, '#config/directory')
    assert.include(without.said, 'DIRECTORY_URL is set, and DIRECTORY_PASSWORD is not')
    assert.deepEqual(startWith(whole, '#config/directory'), { status: 0, said: '' })
  }).timeout(20_000)

  test('with a proxy that has no network address stops the start', ({ assert }) => {
    const { status, said } = startWith({ SSO_PROXIES: '127.0.0.1, proxy.exempel.se' })
    assert.equal(status, 1)
    assert.include(said, 'not proxy.exempel.se')
    assert.equal(startWith({ SSO_PROXIES: '127.0.0.1, ::1' }).status, 0)
  }).timeout(10_000)
})
