import { request } from 'node:http'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { singleSignOn } from '#config/sign_in'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { filetimeOf } from '#connectors/active_directory/filetime'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { given } from '#tests/support/given'
import { givenDirectory } from '#tests/support/given_directory'
import { givenStaff } from '#tests/support/given_staff'
import { visitor } from '#tests/support/visitor'

const OFF = { header: '', proxies: [] as string[] }
const ON = { header: 'X-Remote-User', proxies: ['127.0.0.1', '10.1.2.3'] }

/** Asks with exactly these headers, some of them more than once, as a hostile client could. */
const bare = (headers: [string, string][]) =>
  new Promise<string | undefined>((resolve, reject) => {
    const { HOST: host, PORT: port } = process.env
    const flat = [['Host', `${host}:${port}`], ...headers].flat()
    request({ host, port, path: '/login', headers: flat as never }, (answer) => {
      answer.resume()
      resolve(answer.headers.location)
    })
      .on('error', reject)
      .end()
  })

const says = (login: string) => ({ 'X-Remote-User': login })

test.group('Single sign-on by a proxy in front', (group) => {
  let directory: FakeDirectory
  let id: string

  group.each.setup(async () => {
    await emptyDatabase()
    Object.assign(singleSignOn, ON)
    directory = new FakeDirectory(UNITS)
    await givenDirectory(directory, { signInThroughDirectory: true })
    await given.user({ login: 'first', duties: ['administrator'] })
    const setPassword = async (one: string, password: string) => {
      directory.domain.require(one).password = password
    }
    const names = { userPrincipalName: ['anna.berg@exempel.se'] }
    id = (await givenStaff(directory, setPassword, 'annber', names)).id
    return () => void Object.assign(singleSignOn, OFF)
  })

  test('lets in whom the proxy names, as {$self}, and says so in the record [ASVS 16.3.1]')
    .with(['annber', 'KVITTENS\\annber', 'anna.berg@exempel.se', 'annber@AD.KVITTENS.TEST'])
    .run(async ({ assert }, login) => {
      const anna = visitor()
      const page = await anna.get('/login', says(login))
      assert.equal(page.location, '/')
      assert.equal((await anna.get('/')).status, 200)
      const entry = await db.from('audit_entries').orderBy('id', 'desc').firstOrFail()
      assert.equal(entry.action, 'user.signed_in')
      assert.include(entry.details, '"proxy"')
    })

  test('leads back to the page that was asked for', async ({ assert }) => {
    const anna = visitor()
    assert.equal((await anna.get('/mine')).location, '/login')
    assert.equal((await anna.get('/login', says('annber'))).location, '/mine')
  })

  test('is off when {what} [ASVS 4.1.3]')
    .with([
      { what: 'nothing is set up', chosen: OFF },
      { what: 'no address is listed', chosen: { ...ON, proxies: [] } },
      { what: 'another address asks', chosen: { ...ON, proxies: ['10.1.2.3'] } },
      { what: 'the header has another name', chosen: { ...ON, header: 'X-Other-User' } },
    ])
    .run(async ({ assert }, { chosen }) => {
      Object.assign(singleSignOn, chosen)
      const forwarded = { 'X-Forwarded-For': '10.1.2.3', 'Forwarded': 'for=10.1.2.3' }
      const page = await visitor().get('/login', { ...says('annber'), ...forwarded })
      assert.equal(page.status, 200)
      assert.lengthOf(await db.from('users'), 1)
    })

  test('is off when staff don’t sign in through the directory', async ({ assert }) => {
    await givenDirectory(directory, { signInThroughDirectory: false })
    assert.equal((await visitor().get('/login', says('annber'))).status, 200)
  })

  test('ignores what is nobody’s name: {$self} [ASVS 1.2.6]')
    .with(['', '*', 'nobody', 'annber*', 'ANDRA\\annber', 'annber,first', 'first', 'a)(cn=*'])
    .run(async ({ assert }, login) => {
      const page = await visitor().get('/login', says(login))
      assert.equal(page.status, 200)
      assert.lengthOf(await db.from('users'), 1)
    })

  test('ignores a header that comes twice', async ({ assert }) => {
    const header: [string, string] = ['X-Remote-User', 'annber']
    assert.equal(await bare([header]), '/')
    assert.isUndefined(await bare([header, header]))
  })

  test('lets in nobody whose account is {state}')
    .with([{ state: 'disabled' }, { state: 'expired' }, { state: 'closed here' }])
    .run(async ({ assert }, { state }) => {
      const accountExpires = [filetimeOf('2020-01-01T00:00:00.000Z')]
      if (state === 'disabled') await directory.disable(id)
      if (state === 'expired') await directory.write(id, { accountExpires })
      if (state === 'closed here')
        await db.from('accounts').update({ closed_at: '2026-01-01T00:00:00.000Z' })
      assert.equal((await visitor().get('/login', says('annber'))).status, 200)
    })

  test('shows the form when the directory is silent', async ({ assert }) => {
    directory.fall()
    assert.equal((await visitor().get('/login', says('annber'))).status, 200)
  })

  test('leaves the form to those who ask for it, who sign out or mistype', async ({ assert }) => {
    const anna = visitor()
    assert.equal((await anna.get('/login?local=1', says('annber'))).status, 200)
    const wrong = await anna.post('/session', { login: 'first', password: 'fel' }, says('annber'))
    assert.equal(wrong.status, 422)
    await anna.signIn('first')
    assert.equal((await anna.delete('/session')).location, '/login?local=1')
  })
})
