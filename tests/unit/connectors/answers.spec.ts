import { test } from '@japa/runner'
import { SearchRequest } from 'ldapts'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { bytesOfGuid } from '#connectors/active_directory/guid'
import { DirectoryRefusal } from '#connectors/directory_failures'
import { cookieOf, pageOf } from '#tests/support/ldap_messages'
import { ScriptedLdap } from '#tests/support/scripted_ldap'

const ID = '92a1075a-61f2-464a-baad-b61d3ea5046b'

const person = (number: number) => ({
  dn: `CN=P${number},OU=Personal,DC=t`,
  attributes: { objectGUID: [bytesOfGuid(ID)], cn: [`P${number}`] },
})

async function refusalOf(work: Promise<unknown>) {
  const error = await work.catch((reason: unknown) => reason)
  if (error instanceof DirectoryRefusal) return error.reason
  throw error
}

test.group('What a domain controller answers', (group) => {
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

  const answerSearches = (answer: (search: SearchRequest, nth: number) => object) => {
    let nth = 0
    ldap.script = ({ message }) =>
      message instanceof SearchRequest && message.baseDN !== '' ? answer(message, nth++) : undefined
  }

  test('is asked for in pages of a thousand, also past a page without anybody', async ({
    assert,
  }) => {
    const pages = [
      { entries: [person(1), person(2)], cookie: 'a' },
      { entries: [], cookie: 'b' },
      { entries: [person(3)], cookie: '' },
    ]
    answerSearches((_, nth) => pages[nth])
    const names: string[][] = []
    for await (const page of directory.all(['cn']))
      names.push(page.flatMap((one) => one.attributes.cn))
    assert.deepEqual(names, [['P1', 'P2'], ['P3']])
    const asked = ldap.requests.map(pageOf).filter((page) => page !== undefined)
    assert.deepEqual(
      asked.map((page) => [page.size, String(page.cookie)]),
      [
        [1_000, ''],
        [1_000, 'a'],
        [1_000, 'b'],
      ]
    )
  })

  test('about changes is asked for until there is no more, each from the last cookie', async ({
    assert,
  }) => {
    const pages = [
      { entries: [person(1)], dirSync: { more: true, cookie: 'a' } },
      { entries: [], dirSync: { more: true, cookie: 'b' } },
      { entries: [person(2)], dirSync: { more: false, cookie: 'c' } },
    ]
    answerSearches((_, nth) => pages[nth])
    const cookies: string[] = []
    for await (const page of directory.changes(null, ['name'])) cookies.push(page.cookie)
    const sent = ldap.requests.map(cookieOf).filter((cookie) => cookie !== undefined)
    assert.deepEqual(sent, ['', 'a', 'b'])
    assert.deepEqual(cookies, ['a', 'b', 'c'].map(btoa))
    assert.deepEqual([...new Set(ldap.searches().map(({ baseDN }) => baseDN))], ['DC=t'])
  })

  test('is fetched to the end when there are too many values for one answer', async ({
    assert,
  }) => {
    const attributes = (type: string, values: string[]) => [
      { dn: 'CN=G,DC=t', attributes: { objectGUID: [bytesOfGuid(ID)], [type]: values } },
    ]
    answerSearches(({ attributes: [wanted] }) => {
      if (wanted === 'member;range=2-*')
        return { entries: attributes('member;range=2-3', ['c', 'd']) }
      if (wanted === 'member;range=4-*') return { entries: attributes('member;range=4-*', ['e']) }
      return { entries: attributes('member;range=0-1', ['a', 'b']) }
    })
    const big = await directory.read(ID, ['member'])
    assert.deepEqual(big?.attributes.member, ['a', 'b', 'c', 'd', 'e'])
  })

  test('holds no hint at other servers that we would follow', async ({ assert }) => {
    answerSearches(() => ({ entries: [person(1)], references: ['ldaps://evil.example.se/DC=t'] }))
    assert.lengthOf(await directory.find('cn', 'P1'), 1)
    for (const { controls } of ldap.searches())
      assert.include(
        controls?.map(({ type }) => type),
        '1.2.840.113556.1.4.1339'
      )
    ldap.script = ({ message }) => (message instanceof SearchRequest ? { code: 10 } : undefined)
    assert.equal(await refusalOf(directory.read(ID)), 'elsewhere')
    assert.equal(ldap.connections, 1)
  })

  test('means "many" when it has more than it may give', async ({ assert }) => {
    answerSearches(() => ({ entries: [person(1), person(2)], code: 4 }))
    assert.lengthOf(await directory.find('cn', 'P'), 2)
  })

  test('is no list when it was cut short by the server', async ({ assert }) => {
    answerSearches(() => ({ entries: [person(1)], code: 4 }))
    const list = async () => {
      for await (const page of directory.all(['cn'])) assert.isEmpty(page)
    }
    assert.equal(await refusalOf(list()), 'too_many')
  })

  test('is text when it is text, and base64 when it is not', async ({ assert }) => {
    const bytes = Buffer.from([0xff, 0xfe, 0])
    const attributes = { ...person(1).attributes, photo: [bytes], title: ['Lärare'] }
    answerSearches(() => ({ entries: [{ dn: 'CN=P1,DC=t', attributes }] }))
    const entry = await directory.read(ID, ['photo', 'title'])
    assert.deepEqual(entry?.attributes, { photo: [bytes.toString('base64')], title: ['Lärare'] })
    assert.equal(entry?.id, ID)
  })

  test('is our own fault when it does not let us in', async ({ assert }) => {
    ldap.script = ({ tag }) => (tag === 0x60 ? { code: 49, text: '80090308: data 52e' } : undefined)
    assert.equal(await refusalOf(directory.read(ID)), 'service_account')
  })
})

test.group('A sign-in', (group) => {
  let ldap: ScriptedLdap
  let directory: ActiveDirectory

  group.each.setup(async () => {
    ldap = await ScriptedLdap.start()
    directory = new ActiveDirectory(ldap.options)
    ldap.script = ({ message }) =>
      message instanceof SearchRequest && message.baseDN !== '' ? { entries: people } : undefined
    return async () => {
      await directory.close()
      await ldap.stop()
    }
  })

  let people = [person(1)]

  test('with an empty password is wrong, though this server would let anybody in', async ({
    assert,
  }) => {
    people = [person(1)]
    assert.deepEqual(await directory.signIn('anna', ''), { ok: false, because: 'wrong' })
    assert.isEmpty(ldap.requests)
    assert.deepEqual(await directory.signIn('anna', 'x'), { ok: true, id: ID })
  })

  test('proves the password of the one that was found, on a connection of its own', async ({
    assert,
  }) => {
    people = [person(1)]
    await directory.signIn('anna', 'x')
    await directory.read(ID)
    const binds = ldap.binds().map(({ dn }) => dn)
    assert.deepEqual(binds, ['svc@t', 'CN=P1,OU=Personal,DC=t'])
  })

  test('that may mean two proves no password', async ({ assert }) => {
    people = [person(1), person(2)]
    const answer = await directory.signIn('anna', 'x')
    assert.deepEqual(answer, { ok: false, because: 'ambiguous' })
    assert.lengthOf(ldap.binds(), 1)
  })

  test('is refused as {because} for {data}')
    .with([
      { data: '525', because: 'wrong' },
      { data: '52e', because: 'wrong' },
      { data: '530', because: 'not_now' },
      { data: '531', because: 'not_now' },
      { data: '532', because: 'must_change' },
      { data: '533', because: 'disabled' },
      { data: '701', because: 'expired' },
      { data: '773', because: 'must_change' },
      { data: '775', because: 'locked' },
      { data: '57', because: 'wrong' },
    ])
    .run(async ({ assert }, { data, because }) => {
      people = [person(1)]
      const usual = ldap.script
      const text = `80090308: LdapErr: DSID-0C090449, comment: AcceptSecurityContext error, data ${data}, v4563`
      ldap.script = (request) =>
        ldap.binds().length > 1 && request.tag === 0x60 ? { code: 49, text } : usual(request)
      assert.deepEqual(await directory.signIn('anna', 'x'), { ok: false, because })
    })
})
