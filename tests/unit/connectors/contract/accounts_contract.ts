import { test } from '@japa/runner'
import type { Attributes } from '#connectors/directory'
import {
  type Beginning,
  beingRefused,
  fresh,
  NOBODY,
  PASSWORD,
} from '#tests/unit/connectors/contract/beginning'

const BAD: { what: string; bad: Attributes }[] = [
  { what: 'a user name of 21 characters', bad: { sAMAccountName: ['a'.repeat(21)] } },
  { what: 'a surname of 65 characters', bad: { sn: ['a'.repeat(65)] } },
  { what: 'an empty value', bad: { department: [''] } },
  { what: 'two titles', bad: { title: ['a', 'b'] } },
]

/** What becomes of an account. */
export function accountsContract(begin: Beginning) {
  test('adds an account in one go, disabled, and knows it by its id', async ({ assert }) => {
    const { id, dn } = await begin.anAccount({
      sn: ['Öberg'],
      proxyAddresses: ['SMTP:a@x.se', 'smtp:b@x.se'],
    })
    const entry = await begin
      .directory()
      .read(id, ['sn', 'proxyAddresses', 'userAccountControl', 'title'])
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
    const { id } = await begin.anAccount({ sn: ['Berg'] })
    assert.deepEqual(await begin.valuesOf(id, 'SN', 'Title'), { SN: ['Berg'], Title: [] })
  })

  test('refuses to add where we have no right, and where nothing is', async ({ assert }) => {
    const { elsewhere, accounts } = begin.units()
    const account = { commonName: fresh(), attributes: {} }
    await beingRefused(assert, begin.directory().add({ ...account, parent: elsewhere }), 'no_right')
    const nowhere = `OU=Borta,${accounts}`
    await beingRefused(assert, begin.directory().add({ ...account, parent: nowhere }), 'not_found')
  })

  test('refuses {what}, and writes nothing beside it')
    .with(BAD)
    .run(async ({ assert }, { bad }) => {
      const { id } = await begin.anAccount()
      await beingRefused(
        assert,
        begin.directory().write(id, { company: ['Ny'], ...bad }),
        'bad_value'
      )
      assert.deepEqual(await begin.valuesOf(id, 'company'), { company: [] })
      await beingRefused(assert, begin.anAccount(bad), 'bad_value')
    })

  test('refuses a manager who is not there', async ({ assert }) => {
    const { id } = await begin.anAccount()
    const manager = [`CN=Ingen,${begin.units().accounts}`]
    await beingRefused(assert, begin.directory().write(id, { manager }), 'missing_reference')
  })

  test('leaves {attribute} to the methods that are made for it')
    .with([{ attribute: 'unicodePwd' }, { attribute: 'userAccountControl' }, { attribute: 'cn' }])
    .run(async ({ assert }, { attribute }) => {
      const { id } = await begin.anAccount()
      await beingRefused(
        assert,
        begin.directory().write(id, { [attribute]: ['512'] }),
        'not_permitted'
      )
    })

  test('writes and clears what is named and touches no other', async ({ assert }) => {
    const { id } = await begin.anAccount({ sn: ['Berg'], title: ['Lärare'] })
    await begin.directory().write(id, { title: ['Rektor'], department: ['Skola'] })
    await begin.directory().write(id, { department: [] })
    await begin.directory().write(id, { department: [] })
    const values = await begin.valuesOf(id, 'sn', 'title', 'department')
    assert.deepEqual(values, { sn: ['Berg'], title: ['Rektor'], department: [] })
  })

  test('keeps the id through rename and move', async ({ assert }) => {
    const { id } = await begin.anAccount()
    const name = fresh()
    await begin.directory().rename(id, name)
    await begin.directory().move(id, begin.units().leavers)
    await begin.directory().move(id, begin.units().leavers)
    const entry = await begin.directory().read(id, ['cn'])
    assert.deepEqual(entry?.attributes, { cn: [name] })
    assert.equal(entry?.dn, `CN=${name},${begin.units().leavers}`)
  })

  test('joins and leaves a group, by its name or id, and again', async ({ assert }) => {
    const { dn, id } = await begin.administrator().addGroup(fresh())
    const account = await begin.anAccount()
    await begin.directory().join(id, account.id)
    await begin.directory().join(dn, account.id)
    const members = () => begin.administrator().membersOf(dn)
    assert.deepEqual(await members(), [account.dn])
    assert.deepEqual(await begin.valuesOf(account.id, 'memberOf'), { memberOf: [dn] })
    await begin.directory().leave(id, account.id)
    await begin.directory().leave(dn, account.id)
    assert.isEmpty(await members())
    assert.deepEqual(await begin.valuesOf(account.id, 'memberOf'), { memberOf: [] })
  })

  test('refuses what is about nobody', async ({ assert }) => {
    const { dn } = await begin.administrator().addGroup(fresh())
    const { id } = await begin.anAccount()
    const { leavers } = begin.units()
    await beingRefused(assert, begin.directory().write(NOBODY, { sn: ['x'] }), 'not_found')
    await beingRefused(assert, begin.directory().rename(NOBODY, 'x'), 'not_found')
    await beingRefused(assert, begin.directory().move(NOBODY, leavers), 'not_found')
    await beingRefused(assert, begin.directory().enable(NOBODY), 'not_found')
    await beingRefused(assert, begin.directory().setFirstPassword(NOBODY, PASSWORD), 'not_found')
    await beingRefused(assert, begin.directory().join(dn, NOBODY), 'not_found')
    await beingRefused(assert, begin.directory().join(NOBODY, id), 'not_found')
  })

  test('knows nobody who is gone', async ({ assert }) => {
    const { id } = await begin.anAccount()
    await begin.administrator().remove(id)
    assert.isNull(await begin.directory().read(id))
    assert.isNull(await begin.directory().read(NOBODY))
    assert.isEmpty(await begin.directory().find('objectGUID', id))
  })
}
