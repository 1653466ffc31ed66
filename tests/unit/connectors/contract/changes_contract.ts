import { test } from '@japa/runner'
import type { Cookie, Directory } from '#connectors/directory'
import { CookieRefused } from '#connectors/directory_failures'
import { type Beginning, collect } from '#tests/unit/connectors/contract/beginning'

async function changesSince(directory: Directory, cookie: Cookie | null, wanted: string[]) {
  const pages = await collect(directory.changes(cookie, wanted))
  return { entries: pages.flatMap(({ entries }) => entries), cookie: pages.at(-1)!.cookie }
}

/** Who is there, and what has become of them. */
export function changesContract(begin: Beginning) {
  test('lists every account of the unit, each once', async ({ assert }) => {
    const made = [await begin.anAccount(), await begin.anAccount(), await begin.anAccount()]
    const gone = await begin.anAccount()
    await begin.directory().move(gone.id, begin.units().leavers)
    const ids = (await collect(begin.directory().all(['cn']))).flat().map(({ id }) => id)
    assert.includeMembers(
      ids,
      made.map(({ id }) => id)
    )
    assert.notInclude(ids, gone.id)
    assert.lengthOf(new Set(ids), ids.length)
  })

  test('tells what has changed since, and only that', async ({ assert }) => {
    const wanted = ['sn', 'title', 'employeeID']
    const one = await begin.anAccount({ sn: ['Berg'], title: ['Lärare'] })
    const other = await begin.anAccount({ sn: ['Dahl'] })
    const first = await changesSince(begin.directory(), null, wanted)
    const full = first.entries.find(({ id }) => id === one.id)
    assert.deepInclude(full?.attributes, { sn: ['Berg'], title: ['Lärare'] })
    await begin.directory().write(one.id, { sn: ['Ek'], title: [] })
    const second = await changesSince(begin.directory(), first.cookie, wanted)
    assert.deepEqual(second.entries, [
      { id: one.id, dn: one.dn, deleted: false, attributes: { sn: ['Ek'], title: [] } },
    ])
    await begin.directory().move(other.id, begin.units().leavers)
    const third = await changesSince(begin.directory(), second.cookie, wanted)
    assert.deepEqual(
      third.entries.map(({ id, dn }) => ({ id, dn })),
      [{ id: other.id, dn: (await begin.directory().read(other.id))!.dn }]
    )
    assert.isEmpty((await changesSince(begin.directory(), third.cookie, wanted)).entries)
  })

  test('tells who was deleted, by the id they had', async ({ assert }) => {
    const { id } = await begin.anAccount()
    const { cookie } = await changesSince(begin.directory(), null, [])
    await begin.administrator().remove(id)
    const { entries } = await changesSince(begin.directory(), cookie, ['sn'])
    assert.deepEqual(
      entries.map((entry) => [entry.id, entry.deleted]),
      [[id, true]]
    )
  })

  test('refuses a cookie that is none', async ({ assert }) => {
    const error = await changesSince(begin.directory(), 'AAAA', []).catch(
      (reason: unknown) => reason
    )
    assert.instanceOf(error, CookieRefused)
  })
}
