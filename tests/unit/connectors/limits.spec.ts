import { test } from '@japa/runner'
import { AddRequest, BindRequest, ModifyRequest, SearchRequest } from 'ldapts'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { DirectoryUnreachable, InsecureDirectory } from '#connectors/directory_failures'
import { ScriptedLdap } from '#tests/support/scripted_ldap'
import { testCertificate } from '#tests/support/test_certificate'
import { until } from '#tests/support/until'

const ID = '92a1075a-61f2-464a-baad-b61d3ea5046b'
const PERSON = { dn: 'CN=P,OU=Personal,DC=t', attributes: { cn: ['P'] } }
/** Limits of 300 ms, and what a busy machine adds. */
const IN_TIME = 3_000

async function reasonOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason
  )
  if (error instanceof DirectoryUnreachable) return error.reason
  throw error ?? new Error('it was answered')
}

test.group('A domain controller that does not answer', (group) => {
  let ldap: ScriptedLdap
  let directory: ActiveDirectory

  group.each.setup(async () => {
    ldap = await ScriptedLdap.start()
    directory = new ActiveDirectory(ldap.options)
    return async () => {
      await directory.close()
      await ldap.stop()
    }
  })

  test('is given up when it hangs at the {at}, in time')
    .with([
      { at: 'sign-in', kind: BindRequest },
      { at: 'search', kind: SearchRequest },
    ])
    .run(async ({ assert }, { kind }) => {
      ldap.script = ({ message }) => (message instanceof kind ? 'hang' : undefined)
      const started = performance.now()
      assert.equal(await reasonOf(directory.read(ID)), 'no_answer')
      assert.isBelow(performance.now() - started, IN_TIME)
    })

  test('is not asked again on the connection that hung', async ({ assert }) => {
    let hangs = true
    ldap.script = ({ message }) => (message instanceof SearchRequest && hangs ? 'hang' : undefined)
    await reasonOf(directory.read(ID))
    hangs = false
    assert.isNull(await directory.read(ID))
    assert.equal(ldap.connections, 2)
  })

  test('is given up when nobody speaks TLS with us', async ({ assert }) => {
    const deaf = await ScriptedLdap.start({ plain: true })
    const started = performance.now()
    assert.equal(await reasonOf(new ActiveDirectory(deaf.options).read(ID)), 'no_answer')
    assert.isBelow(performance.now() - started, IN_TIME)
    assert.equal(deaf.plainBytes[0], 0x16, 'a TLS handshake and nothing else')
    assert.notInclude(deaf.plainBytes.toString('latin1'), 'Service-1')
    await deaf.stop()
  })

  test('is told from one where nobody listens', async ({ assert }) => {
    await ldap.stop()
    assert.equal(await reasonOf(directory.read(ID)), 'no_connection')
    ldap = await ScriptedLdap.start()
  })

  test('may have done an {operation} whose answer was lost: it is neither success nor refusal')
    .with([
      { operation: 'add', kind: AddRequest },
      { operation: 'modify', kind: ModifyRequest },
    ])
    .run(async ({ assert }, { operation, kind }) => {
      ldap.script = ({ message }) => (message instanceof kind ? 'cut' : undefined)
      const account = { parent: 'OU=Personal,DC=t', commonName: 'Åsa', attributes: {} }
      const work = operation === 'add' ? directory.add(account) : directory.write(ID, { sn: ['B'] })
      assert.equal(await reasonOf(work), 'no_connection')
      assert.lengthOf(operation === 'add' ? ldap.adds() : ldap.modifies(), 1, 'asked once')
    })

  test('is busy, not refusing, when it says {code}')
    .with([{ code: 51 }, { code: 52 }, { code: 11 }])
    .run(async ({ assert }, { code }) => {
      ldap.script = ({ message }) => (message instanceof SearchRequest ? { code } : undefined)
      assert.equal(await reasonOf(directory.read(ID)), 'busy')
    })
})

test.group('Connections to a domain controller', (group) => {
  let ldap: ScriptedLdap
  let directory: ActiveDirectory

  group.each.setup(async () => {
    ldap = await ScriptedLdap.start()
    directory = new ActiveDirectory({ ...ldap.options, idleLimit: 200 })
    return async () => {
      await directory.close()
      await ldap.stop()
    }
  })

  test('are kept from one question to the next, also after a refusal', async ({ assert }) => {
    await directory.read(ID)
    ldap.script = ({ message }) => (message instanceof ModifyRequest ? { code: 50 } : undefined)
    await directory.write(ID, { sn: ['B'] }).catch(() => {})
    await directory.read(ID)
    assert.equal(ldap.connections, 1)
    assert.lengthOf(ldap.binds(), 1)
  })

  test('are made anew, and signed in, when they were cut', async ({ assert }) => {
    await directory.read(ID)
    ldap.cutAll()
    await new Promise((done) => setTimeout(done, 50))
    assert.isNull(await directory.read(ID))
    assert.lengthOf(ldap.binds(), 2)
  })

  test('are let go when nobody has used them for a while', async ({ assert }) => {
    await directory.read(ID)
    await new Promise((done) => setTimeout(done, 400))
    await directory.read(ID)
    assert.equal(ldap.connections, 2)
  })

  test('carry one question each at a time', async ({ assert }) => {
    await Promise.all([directory.read(ID), directory.read(ID), directory.read(ID)])
    assert.equal(ldap.connections, 3)
    await Promise.all([directory.read(ID), directory.read(ID), directory.read(ID)])
    assert.equal(ldap.connections, 3)
  })

  test('that are lost in a listing end it: nothing is asked as nobody', async ({ assert }) => {
    ldap.script = ({ message }) =>
      message instanceof SearchRequest
        ? { entries: [PERSON], cookie: 'more', last: true }
        : undefined
    const listing = directory.all(['cn'])[Symbol.asyncIterator]()
    await listing.next()
    await until('the server has hung up', () => ldap.connected() === 0, IN_TIME)
    assert.equal(await reasonOf(listing.next()), 'no_connection')
    assert.equal(ldap.connections, 1)
  })

  test('are thrown away with a listing that was broken off', async ({ assert }) => {
    ldap.script = ({ message }) =>
      message instanceof SearchRequest ? { entries: [PERSON], cookie: 'more' } : undefined
    const listing = directory.all(['cn'])[Symbol.asyncIterator]()
    await listing.next()
    await listing.return?.()
    ldap.script = () => undefined
    await directory.read(ID)
    assert.equal(ldap.connections, 2)
  })
})

test.group('A directory that was closed', () => {
  test('ends its connections, also one that was still lent', async ({ assert }) => {
    const ldap = await ScriptedLdap.start()
    const directory = new ActiveDirectory(ldap.options)
    await directory.read(ID)
    const last = directory.read(ID)
    await directory.close()
    await last
    await until('nobody is connected', () => ldap.connected() === 0, IN_TIME)
    assert.equal(ldap.connections, 1)
    await ldap.stop()
  })
})

test.group('A domain controller that is not the one we mean', () => {
  test('gets no password when {why}')
    .with([
      { why: 'an authority we do not know signed it', name: 'IP:127.0.0.1', days: 1, ours: false },
      {
        why: 'its certificate is for another name',
        name: 'DNS:dc9.example.se',
        days: 1,
        ours: true,
      },
    ])
    .run(async ({ assert }, { name, days, ours }) => {
      const ldap = await ScriptedLdap.start({ certificate: testCertificate(name, days) })
      const authority = ours ? ldap.certificate.cert : testCertificate().cert
      const directory = new ActiveDirectory({ ...ldap.options, authority })
      assert.equal(await reasonOf(directory.read(ID)), 'certificate')
      assert.isEmpty(ldap.requests)
      await ldap.stop()
    })

  test('is not even asked by {$self}')
    .with([
      'ldap://dc1.example.se',
      'ldap://dc1.example.se:636',
      'http://dc1',
      'dc1.example.se',
      '',
      'ldaps://',
    ])
    .run(({ assert }, url) => {
      const units = { accounts: '', groups: '', leavers: '' }
      const make = () => new ActiveDirectory({ url, name: 'x', password: 'y', ...units })
      assert.throws(make, InsecureDirectory)
    })
})
