import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import type { Attributes, Cookie, Directory, DirectoryEntry } from '#connectors/directory'
import { CookieRefused, DirectoryRefusal } from '#connectors/directory_failures'
import { filetimeOf } from '#connectors/active_directory/filetime'

/** What somebody else does in the same directory. */
export interface Administrator {
  /** Makes a group in the unit for groups. */
  addGroup(name: string): Promise<{ id: string; dn: string }>
  membersOf(group: string): Promise<string[]>
  /** Makes a group member of another, by their distinguished names. */
  nest(group: string, inner: string): Promise<void>
  remove(id: string): Promise<void>
  /** Sets a password that need not be changed. */
  setPassword(id: string, password: string): Promise<void>
}

export interface Given {
  directory: Directory
  administrator: Administrator
  units: { accounts: string; groups: string; leavers: string; elsewhere: string }
}

const PASSWORD = 'Korrekt-Häst-42'
const NOBODY = '00000000-0000-4000-8000-000000000000'
/** Names that mean something to a parser of filters or distinguished names. */
const HOSTILE = [
  ' leading',
  'trailing ',
  'a,b+c"d\\e<f>g;h=i#j',
  '#hash',
  'line\nbreak',
  '*)(uid=*',
  'right\u202Eleft',
  'end\\',
  'a\\,b',
  'Åsa-Märta O’Öhrn',
]

const BAD: { what: string; bad: Attributes }[] = [
  { what: 'a user name of 21 characters', bad: { sAMAccountName: ['a'.repeat(21)] } },
  { what: 'a surname of 65 characters', bad: { sn: ['a'.repeat(65)] } },
  { what: 'an empty value', bad: { department: [''] } },
  { what: 'two titles', bad: { title: ['a', 'b'] } },
]

let count = 0
/** A marker that no other test has. */
const fresh = () => `k${process.pid}x${++count}`

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason
  )
  if (error instanceof DirectoryRefusal) return error.reason
  throw error ?? new Error('it was not refused')
}

async function collect<T>(pages: AsyncIterable<T>) {
  const all: T[] = []
  for await (const page of pages) all.push(page)
  return all
}

async function changesSince(directory: Directory, cookie: Cookie | null, wanted: string[]) {
  const pages = await collect(directory.changes(cookie, wanted))
  return { entries: pages.flatMap(({ entries }) => entries), cookie: pages.at(-1)!.cookie }
}

/** What every directory must do, the real and the fake. */
export function directoryContract(given: () => Given) {
  const directory = () => given().directory

  async function anAccount(attributes: Attributes = {}): Promise<DirectoryEntry> {
    const marker = fresh()
    const { accounts } = given().units
    const own = { employeeID: [marker], sAMAccountName: [marker] }
    const account = { parent: accounts, commonName: marker, attributes: { ...own, ...attributes } }
    await directory().add(account)
    return (await directory().find('employeeID', marker, ['sAMAccountName', 'employeeID']))[0]
  }

  const valuesOf = async (id: string, ...wanted: string[]) =>
    (await directory().read(id, wanted))!.attributes

  async function anEnabled(attributes: Attributes = {}) {
    const { id, attributes: own } = await anAccount(attributes)
    await given().administrator.setPassword(id, PASSWORD)
    await directory().enable(id)
    return { id, login: own.sAMAccountName[0] }
  }

  const beingRefused = async (assert: Assert, work: Promise<unknown>, reason: string) =>
    assert.equal(await refusal(work), reason)

  test('adds an account in one go, disabled, and knows it by its id', async ({ assert }) => {
    const { id, dn } = await anAccount({
      sn: ['Öberg'],
      proxyAddresses: ['SMTP:a@x.se', 'smtp:b@x.se'],
    })
    const entry = await directory().read(id, [
      'sn',
      'proxyAddresses',
      'userAccountControl',
      'title',
    ])
    assert.match(id, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    assert.equal(entry?.dn, dn)
    assert.isFalse(entry?.deleted)
    assert.sameMembers(entry!.attributes.proxyAddresses, ['SMTP:a@x.se', 'smtp:b@x.se'])
    const { sn, userAccountControl, title } = entry!.attributes
    assert.deepEqual(
      { sn, userAccountControl, title },
      { sn: ['Öberg'], userAccountControl: ['514'], title: [] }
    )
  })

  test('gives attributes under the names they were wanted by', async ({ assert }) => {
    const { id } = await anAccount({ sn: ['Berg'] })
    assert.deepEqual(await valuesOf(id, 'SN', 'Title'), { SN: ['Berg'], Title: [] })
  })

  test('refuses an account where one lies, and adds nothing', async ({ assert }) => {
    const { attributes } = await anAccount()
    const [commonName] = attributes.employeeID
    const marker = fresh()
    const twin = {
      parent: given().units.accounts,
      commonName,
      attributes: { employeeID: [marker] },
    }
    await beingRefused(assert, directory().add(twin), 'exists')
    assert.isEmpty(await directory().find('employeeID', marker))
  })

  test('refuses a {attribute} that another has, adding or writing')
    .with([
      { attribute: 'sAMAccountName', value: () => fresh() },
      { attribute: 'userPrincipalName', value: () => `${fresh()}@ad.kvittens.test` },
    ])
    .run(async ({ assert }, { attribute, value }) => {
      const name = value()
      await anAccount({ [attribute]: [name] })
      const { id } = await anAccount()
      await beingRefused(assert, anAccount({ [attribute]: [name] }), 'name_taken')
      await beingRefused(assert, directory().write(id, { [attribute]: [name] }), 'name_taken')
    })

  test('refuses to add where we have no right, and where nothing is', async ({ assert }) => {
    const { elsewhere, accounts } = given().units
    const account = { commonName: fresh(), attributes: {} }
    await beingRefused(assert, directory().add({ ...account, parent: elsewhere }), 'no_right')
    const nowhere = `OU=Borta,${accounts}`
    await beingRefused(assert, directory().add({ ...account, parent: nowhere }), 'not_found')
  })

  test('refuses {what}, and writes nothing beside it')
    .with(BAD)
    .run(async ({ assert }, { bad }) => {
      const { id } = await anAccount()
      await beingRefused(assert, directory().write(id, { company: ['Ny'], ...bad }), 'bad_value')
      assert.deepEqual(await valuesOf(id, 'company'), { company: [] })
      await beingRefused(assert, anAccount(bad), 'bad_value')
    })

  test('refuses a manager who is not there', async ({ assert }) => {
    const { id } = await anAccount()
    const manager = [`CN=Ingen,${given().units.accounts}`]
    await beingRefused(assert, directory().write(id, { manager }), 'missing_reference')
  })

  test('leaves {attribute} to the methods that are made for it')
    .with([{ attribute: 'unicodePwd' }, { attribute: 'userAccountControl' }, { attribute: 'cn' }])
    .run(async ({ assert }, { attribute }) => {
      const { id } = await anAccount()
      await beingRefused(assert, directory().write(id, { [attribute]: ['512'] }), 'not_permitted')
    })

  test('writes and clears what is named and touches no other', async ({ assert }) => {
    const { id } = await anAccount({ sn: ['Berg'], title: ['Lärare'] })
    await directory().write(id, { title: ['Rektor'], department: ['Skola'] })
    await directory().write(id, { department: [] })
    await directory().write(id, { department: [] })
    const values = await valuesOf(id, 'sn', 'title', 'department')
    assert.deepEqual(values, { sn: ['Berg'], title: ['Rektor'], department: [] })
  })

  test('keeps the id through rename and move', async ({ assert }) => {
    const { id } = await anAccount()
    const name = fresh()
    await directory().rename(id, name)
    await directory().move(id, given().units.leavers)
    await directory().move(id, given().units.leavers)
    const entry = await directory().read(id, ['cn'])
    assert.deepEqual(entry?.attributes, { cn: [name] })
    assert.equal(entry?.dn, `CN=${name},${given().units.leavers}`)
  })

  test('refuses a rename to where another lies', async ({ assert }) => {
    const first = await anAccount()
    const { id } = await anAccount()
    const [taken] = first.attributes.employeeID
    await beingRefused(assert, directory().rename(id, taken), 'exists')
  })

  test('takes a hostile name for nothing but a name: {$self}')
    .with(HOSTILE)
    .run(async ({ assert }, hostile) => {
      const { accounts, leavers } = given().units
      const marker = fresh()
      const [commonName, renamed] = [`${hostile}${marker}`, `${marker}${hostile}`]
      const attributes = { employeeID: [marker], displayName: [commonName] }
      await directory().add({ parent: accounts, commonName, attributes })
      const found = await directory().find('displayName', commonName, ['cn', 'displayName'])
      assert.lengthOf(found, 1)
      assert.deepEqual(found[0].attributes, { cn: [commonName], displayName: [commonName] })
      await directory().rename(found[0].id, renamed)
      await directory().move(found[0].id, leavers)
      assert.deepEqual(await valuesOf(found[0].id, 'cn'), { cn: [renamed] })
      assert.isEmpty(await directory().find('displayName', hostile))
      assert.isEmpty(await directory().taken(['displayName'], [hostile]))
    })

  test('has no place for NUL, where some servers end a text', async ({ assert }) => {
    const { accounts } = given().units
    const { id, attributes } = await anAccount()
    const value = `${attributes.employeeID[0]}\u0000x`
    await beingRefused(assert, directory().find('employeeID', value), 'bad_value')
    await beingRefused(assert, directory().taken(['employeeID'], [value]), 'bad_value')
    const account = { parent: accounts, commonName: value, attributes: {} }
    await beingRefused(assert, directory().add(account), 'bad_value')
    await beingRefused(assert, directory().write(id, { sn: [value] }), 'bad_value')
    await beingRefused(assert, directory().rename(id, value), 'bad_value')
    await beingRefused(assert, directory().setFirstPassword(id, `${PASSWORD}\u0000x`), 'bad_value')
  })

  test('finds by id, and says "many" by giving two', async ({ assert }) => {
    const department = [fresh()]
    const accounts = [
      await anAccount({ department }),
      await anAccount({ department }),
      await anAccount({ department }),
    ]
    assert.lengthOf(await directory().find('department', department[0]), 2)
    assert.isEmpty(await directory().find('department', '*'))
    const [found] = await directory().find('objectGUID', accounts[1].id)
    assert.equal(found.dn, accounts[1].dn)
  })

  test('tells which names are taken, whatever their case', async ({ assert }) => {
    const [one, other, free] = [fresh(), fresh(), fresh()]
    await anAccount({ sAMAccountName: [one], proxyAddresses: [`smtp:${other}@x.se`] })
    const asked = [one.toUpperCase(), `smtp:${other}@x.se`, free]
    const many = Array.from({ length: 120 }, () => fresh())
    const taken = await directory().taken(['sAMAccountName', 'proxyAddresses'], [...many, ...asked])
    assert.sameMembers([...taken], asked.slice(0, 2))
  })

  test('enables and disables, again without a difference', async ({ assert }) => {
    const { id } = await anAccount()
    const control = async () => (await valuesOf(id, 'userAccountControl')).userAccountControl
    await directory().setFirstPassword(id, PASSWORD)
    await directory().enable(id)
    await directory().enable(id)
    assert.deepEqual(await control(), ['512'])
    await directory().disable(id)
    await directory().disable(id)
    assert.deepEqual(await control(), ['514'])
  })

  test('sets a first password that must be changed, and refuses a weak one', async ({ assert }) => {
    const { id, attributes } = await anAccount()
    const [login] = attributes.sAMAccountName
    await beingRefused(assert, directory().setFirstPassword(id, 'kort'), 'weak_password')
    await directory().setFirstPassword(id, PASSWORD)
    const answer = () => directory().signIn(login, PASSWORD)
    assert.deepEqual(await answer(), { ok: false, because: 'disabled' })
    await directory().enable(id)
    assert.deepEqual(await answer(), { ok: false, because: 'must_change' })
  })

  test('lets in who knows the password, by each of their logins', async ({ assert }) => {
    const principal = `${fresh()}@skola.se`
    const { id, login } = await anEnabled({ userPrincipalName: [principal] })
    const logins = [login, principal, `${login}@ad.kvittens.test`, `KVITTENS\\${login}`]
    for (const one of logins)
      assert.deepEqual(await directory().signIn(one, PASSWORD), { ok: true, id }, one)
  })

  test('says no more than "wrong" to who does not', async ({ assert }) => {
    const { login } = await anEnabled()
    const wrong = { ok: false, because: 'wrong' }
    for (const password of ['', ' ', 'fel', `${PASSWORD}\u0000`])
      assert.deepEqual(await directory().signIn(login, password), wrong, password)
    for (const one of [
      '',
      '*',
      `${login}*`,
      `ANDRA\\${login}`,
      `${login}@andra.se`,
      fresh(),
      `${login})(cn=*`,
    ])
      assert.deepEqual(await directory().signIn(one, PASSWORD), wrong, one)
  })

  test('keeps out whose account has expired', async ({ assert }) => {
    const accountExpires = [filetimeOf('2020-01-01T00:00:00.000Z')]
    const { login } = await anEnabled({ accountExpires })
    assert.deepEqual(await directory().signIn(login, PASSWORD), { ok: false, because: 'expired' })
  })

  test('sees that a login may mean two', async ({ assert }) => {
    const { login } = await anEnabled()
    const second = await anAccount()
    const principal = { userPrincipalName: [`${login}@ad.kvittens.test`] }
    const refused = await directory()
      .write(second.id, principal)
      .then(
        () => false,
        () => true
      )
    if (refused) return
    const answer = await directory().signIn(`${login}@ad.kvittens.test`, PASSWORD)
    assert.deepEqual(answer, { ok: false, because: 'ambiguous' })
  })

  test('joins and leaves a group, by its name or id, and again', async ({ assert }) => {
    const { dn, id } = await given().administrator.addGroup(fresh())
    const account = await anAccount()
    await directory().join(id, account.id)
    await directory().join(dn, account.id)
    const members = () => given().administrator.membersOf(dn)
    assert.deepEqual(await members(), [account.dn])
    await directory().leave(id, account.id)
    await directory().leave(dn, account.id)
    assert.isEmpty(await members())
  })

  test('tells the groups of an account, also those that are in groups, and in circles', async ({
    assert,
  }) => {
    const { administrator } = given()
    const [near, far, other] = [
      await administrator.addGroup(fresh()),
      await administrator.addGroup(fresh()),
      await administrator.addGroup(fresh()),
    ]
    const { id } = await anAccount()
    assert.isEmpty(await directory().groupsOf(id))
    await directory().join(near.id, id)
    await administrator.nest(far.dn, near.dn)
    await administrator.nest(near.dn, far.dn)
    assert.sameMembers(await directory().groupsOf(id), [near.dn, far.dn])
    await directory().leave(near.id, id)
    await directory().rename(id, `a,b+c"(*)\\${fresh()}`)
    await directory().join(other.id, id)
    assert.deepEqual(await directory().groupsOf(id), [other.dn])
    assert.isEmpty(await directory().groupsOf(NOBODY))
  })

  test('reads many accounts at once, and leaves out who is gone', async ({ assert }) => {
    const made: DirectoryEntry[] = []
    for (let n = 0; n < 60; n++) made.push(await anAccount({ title: [`Nr ${n}`] }))
    await given().administrator.remove(made[7].id)
    const entries = await directory().readSome([...made.map(({ id }) => id), NOBODY], ['title'])
    assert.lengthOf(entries, 59)
    const last = entries.find(({ id }) => id === made[59].id)
    assert.deepEqual(last?.attributes, { title: ['Nr 59'] })
    assert.isEmpty(await directory().readSome([]))
  })

  test('knows whom a login means, without a password', async ({ assert }) => {
    const { id, login } = await anEnabled()
    for (const one of [login, `KVITTENS\\${login}`, `${login}@ad.kvittens.test`]) {
      const [entry, second] = await directory().whoMeans(one, ['userAccountControl'])
      assert.equal(entry.id, id, one)
      assert.deepEqual(entry.attributes, { userAccountControl: ['512'] })
      assert.isUndefined(second)
    }
    for (const one of ['', '*', `${login}*`, `ANDRA\\${login}`, fresh()])
      assert.isEmpty(await directory().whoMeans(one), one)
  })

  test('refuses what is about nobody', async ({ assert }) => {
    const { dn } = await given().administrator.addGroup(fresh())
    const { id } = await anAccount()
    const { leavers } = given().units
    await beingRefused(assert, directory().write(NOBODY, { sn: ['x'] }), 'not_found')
    await beingRefused(assert, directory().rename(NOBODY, 'x'), 'not_found')
    await beingRefused(assert, directory().move(NOBODY, leavers), 'not_found')
    await beingRefused(assert, directory().enable(NOBODY), 'not_found')
    await beingRefused(assert, directory().setFirstPassword(NOBODY, PASSWORD), 'not_found')
    await beingRefused(assert, directory().join(dn, NOBODY), 'not_found')
    await beingRefused(assert, directory().join(NOBODY, id), 'not_found')
  })

  test('knows nobody who is gone', async ({ assert }) => {
    const { id } = await anAccount()
    await given().administrator.remove(id)
    assert.isNull(await directory().read(id))
    assert.isNull(await directory().read(NOBODY))
    assert.isEmpty(await directory().find('objectGUID', id))
  })

  test('lists every account of the unit, each once', async ({ assert }) => {
    const made = [await anAccount(), await anAccount(), await anAccount()]
    const gone = await anAccount()
    await directory().move(gone.id, given().units.leavers)
    const ids = (await collect(directory().all(['cn']))).flat().map(({ id }) => id)
    assert.includeMembers(
      ids,
      made.map(({ id }) => id)
    )
    assert.notInclude(ids, gone.id)
    assert.lengthOf(new Set(ids), ids.length)
  })

  test('tells what has changed since, and only that', async ({ assert }) => {
    const wanted = ['sn', 'title', 'employeeID']
    const one = await anAccount({ sn: ['Berg'], title: ['Lärare'] })
    const other = await anAccount({ sn: ['Dahl'] })
    const first = await changesSince(directory(), null, wanted)
    const full = first.entries.find(({ id }) => id === one.id)
    assert.deepInclude(full?.attributes, { sn: ['Berg'], title: ['Lärare'] })
    await directory().write(one.id, { sn: ['Ek'], title: [] })
    const second = await changesSince(directory(), first.cookie, wanted)
    assert.deepEqual(second.entries, [
      { id: one.id, dn: one.dn, deleted: false, attributes: { sn: ['Ek'], title: [] } },
    ])
    await directory().move(other.id, given().units.leavers)
    const third = await changesSince(directory(), second.cookie, wanted)
    assert.deepEqual(
      third.entries.map(({ id, dn }) => ({ id, dn })),
      [{ id: other.id, dn: (await directory().read(other.id))!.dn }]
    )
    assert.isEmpty((await changesSince(directory(), third.cookie, wanted)).entries)
  })

  test('tells who was deleted, by the id they had', async ({ assert }) => {
    const { id } = await anAccount()
    const { cookie } = await changesSince(directory(), null, [])
    await given().administrator.remove(id)
    const { entries } = await changesSince(directory(), cookie, ['sn'])
    assert.deepEqual(
      entries.map((entry) => [entry.id, entry.deleted]),
      [[id, true]]
    )
  })

  test('refuses a cookie that is none', async ({ assert }) => {
    const error = await changesSince(directory(), 'AAAA', []).catch((reason: unknown) => reason)
    assert.instanceOf(error, CookieRefused)
  })
}
