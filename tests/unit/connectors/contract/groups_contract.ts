import { test } from '@japa/runner'
import type { DirectoryEntry } from '#connectors/directory'
import { type Beginning, fresh, NOBODY } from '#tests/unit/connectors/contract/beginning'

/** Who is who, by group, in bulk and by login. */
export function groupsContract(begin: Beginning) {
  test('tells the groups of an account, also those that are in groups, and in circles', async ({
    assert,
  }) => {
    const administrator = begin.administrator()
    const [near, far, other] = [
      await administrator.addGroup(fresh()),
      await administrator.addGroup(fresh()),
      await administrator.addGroup(fresh()),
    ]
    const { id } = await begin.anAccount()
    assert.isEmpty(await begin.directory().groupsOf(id))
    await begin.directory().join(near.id, id)
    await administrator.nest(far.dn, near.dn)
    await administrator.nest(near.dn, far.dn)
    assert.sameMembers(await begin.directory().groupsOf(id), [near.dn, far.dn])
    await begin.directory().leave(near.id, id)
    await begin.directory().rename(id, `a,b+c"(*)\\${fresh()}`)
    await begin.directory().join(other.id, id)
    assert.deepEqual(await begin.directory().groupsOf(id), [other.dn])
    assert.isEmpty(await begin.directory().groupsOf(NOBODY))
  })

  test('reads many accounts at once, and leaves out who is gone', async ({ assert }) => {
    const made: DirectoryEntry[] = []
    for (let n = 0; n < 60; n++) made.push(await begin.anAccount({ title: [`Nr ${n}`] }))
    await begin.administrator().remove(made[7].id)
    const ids = [...made.map(({ id }) => id), NOBODY]
    const entries = await begin.directory().readSome(ids, ['title'])
    assert.lengthOf(entries, 59)
    const last = entries.find(({ id }) => id === made[59].id)
    assert.deepEqual(last?.attributes, { title: ['Nr 59'] })
    assert.isEmpty(await begin.directory().readSome([]))
  })

  test('knows whom a login means, without a password', async ({ assert }) => {
    const { id, login } = await begin.anEnabled()
    for (const one of [login, `KVITTENS\\${login}`, `${login}@ad.kvittens.test`]) {
      const [entry, second] = await begin.directory().whoMeans(one, ['userAccountControl'])
      assert.equal(entry.id, id, one)
      assert.deepEqual(entry.attributes, { userAccountControl: ['512'] })
      assert.isUndefined(second)
    }
    for (const one of ['', '*', `${login}*`, `ANDRA\\${login}`, fresh()])
      assert.isEmpty(await begin.directory().whoMeans(one), one)
  })
}
