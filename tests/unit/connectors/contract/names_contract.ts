import { test } from '@japa/runner'
import {
  type Beginning,
  beingRefused,
  fresh,
  PASSWORD,
} from '#tests/unit/connectors/contract/beginning'

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

/** What a name may be, and whose. */
export function namesContract(begin: Beginning) {
  test('refuses an account where one lies, and adds nothing', async ({ assert }) => {
    const { attributes } = await begin.anAccount()
    const [commonName] = attributes.employeeID
    const marker = fresh()
    const twin = {
      parent: begin.units().accounts,
      commonName,
      attributes: { employeeID: [marker] },
    }
    await beingRefused(assert, begin.directory().add(twin), 'exists')
    assert.isEmpty(await begin.directory().find('employeeID', marker))
  })

  test('refuses a {attribute} that another has, adding or writing')
    .with([
      { attribute: 'sAMAccountName', value: () => fresh() },
      { attribute: 'userPrincipalName', value: () => `${fresh()}@ad.kvittens.test` },
    ])
    .run(async ({ assert }, { attribute, value }) => {
      const name = value()
      await begin.anAccount({ [attribute]: [name] })
      const { id } = await begin.anAccount()
      await beingRefused(assert, begin.anAccount({ [attribute]: [name] }), 'name_taken')
      await beingRefused(assert, begin.directory().write(id, { [attribute]: [name] }), 'name_taken')
    })

  test('refuses a rename to where another lies', async ({ assert }) => {
    const first = await begin.anAccount()
    const { id } = await begin.anAccount()
    const [taken] = first.attributes.employeeID
    await beingRefused(assert, begin.directory().rename(id, taken), 'exists')
  })

  test('takes a hostile name for nothing but a name: {$self}')
    .with(HOSTILE)
    .run(async ({ assert }, hostile) => {
      const { accounts, leavers } = begin.units()
      const marker = fresh()
      const [commonName, renamed] = [`${hostile}${marker}`, `${marker}${hostile}`]
      const attributes = { employeeID: [marker], displayName: [commonName] }
      await begin.directory().add({ parent: accounts, commonName, attributes })
      const found = await begin.directory().find('displayName', commonName, ['cn', 'displayName'])
      assert.lengthOf(found, 1)
      assert.deepEqual(found[0].attributes, { cn: [commonName], displayName: [commonName] })
      await begin.directory().rename(found[0].id, renamed)
      await begin.directory().move(found[0].id, leavers)
      assert.deepEqual(await begin.valuesOf(found[0].id, 'cn'), { cn: [renamed] })
      assert.isEmpty(await begin.directory().find('displayName', hostile))
      assert.isEmpty(await begin.directory().taken(['displayName'], [hostile]))
    })

  test('has no place for NUL, where some servers end a text', async ({ assert }) => {
    const { accounts } = begin.units()
    const { id, attributes } = await begin.anAccount()
    const value = `${attributes.employeeID[0]}\u0000x`
    await beingRefused(assert, begin.directory().find('employeeID', value), 'bad_value')
    await beingRefused(assert, begin.directory().taken(['employeeID'], [value]), 'bad_value')
    const account = { parent: accounts, commonName: value, attributes: {} }
    await beingRefused(assert, begin.directory().add(account), 'bad_value')
    await beingRefused(assert, begin.directory().write(id, { sn: [value] }), 'bad_value')
    await beingRefused(assert, begin.directory().rename(id, value), 'bad_value')
    await beingRefused(
      assert,
      begin.directory().setFirstPassword(id, `${PASSWORD}\u0000x`),
      'bad_value'
    )
  })

  test('finds by id, and says "many" by giving two', async ({ assert }) => {
    const department = [fresh()]
    const accounts = [
      await begin.anAccount({ department }),
      await begin.anAccount({ department }),
      await begin.anAccount({ department }),
    ]
    assert.lengthOf(await begin.directory().find('department', department[0]), 2)
    assert.isEmpty(await begin.directory().find('department', '*'))
    const [found] = await begin.directory().find('objectGUID', accounts[1].id)
    assert.equal(found.dn, accounts[1].dn)
  })

  test('tells which names are taken, whatever their case', async ({ assert }) => {
    const [one, other, free] = [fresh(), fresh(), fresh()]
    await begin.anAccount({ sAMAccountName: [one], proxyAddresses: [`smtp:${other}@x.se`] })
    const asked = [one.toUpperCase(), `smtp:${other}@x.se`, free]
    const many = Array.from({ length: 120 }, () => fresh())
    const taken = await begin
      .directory()
      .taken(['sAMAccountName', 'proxyAddresses'], [...many, ...asked])
    assert.sameMembers([...taken], asked.slice(0, 2))
  })

  test('lets no principal name be what another may sign in as', async ({ assert }) => {
    const { login } = await begin.anEnabled()
    const { id } = await begin.anAccount()
    const principal = { userPrincipalName: [`${login}@ad.kvittens.test`] }
    await beingRefused(assert, begin.directory().write(id, principal), 'name_taken')
  })
}
