import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import GrantPolicy from '#access/policies/grant_policy'
import { viewerOf } from '#auth/viewer'
import type Handover from '#handover/models/handover'
import HandoverPolicy from '#handover/policies/handover_policy'
import type Person from '#people/models/person'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenOrder } from '#tests/support/given_order'
import { viewerWith } from '#tests/support/given_viewer'

const viewerFor = async (person: Person, values: object = {}) =>
  viewerOf(await given.user({ person, ...values }))

test.group('A viewer as the rows have it', (group) => {
  group.each.setup(() => emptyDatabase())

  test('has the duties of the user, and of nobody else', async ({ assert }) => {
    await given.user({ duties: ['administrator'] })
    const viewer = await viewerOf(await given.user({ duties: ['it', 'auditor'] }))
    assert.sameMembers(viewer.duties, ['it', 'auditor'])
  })

  test('answers for the units that they manage and assist today', async ({ assert }) => {
    const [me, other] = [await given.person(), await given.person()]
    const managed = await given.unit({ manager: me })
    const assisted = await given.unit({ assistant: me })
    await given.unit({ manager: other, assistant: other })
    const closed = await given.unit({ manager: me, assistant: me })
    await closed.merge({ archivedAt: clock.now() }).save()
    const viewer = await viewerFor(me)
    assert.deepEqual(viewer.managedPaths, [managed.path])
    assert.deepEqual(viewer.assistedPaths, [assisted.path])
  })

  test('answers for nothing when the user is nobody in particular', async ({ assert }) => {
    const person = await given.person()
    await given.unit({ manager: person, assistant: person })
    const viewer = await viewerOf(await given.user())
    assert.isFalse(viewer.isManager || viewer.isAssistant)
  })
})

test.group('Who has what', (group) => {
  group.each.setup(() => emptyDatabase())

  const mayLook = async (viewer: ReturnType<typeof viewerWith>) => new GrantPolicy().index(viewer)

  test('is for auditors, HR, managers, owners and administrators of an item', async ({
    assert,
  }) => {
    const [owner, administrator] = [await given.person(), await given.person()]
    const item = await given.item({ administrators: [administrator] })
    await db.table('item_owners').insert({ item_id: item.id, person_id: owner.id })
    assert.isTrue(await mayLook(viewerWith({ duties: ['auditor'] })))
    assert.isTrue(await mayLook(viewerWith({ duties: ['hr_officer'] })))
    assert.isTrue(await mayLook(viewerWith({ manages: ['/1/'] })))
    assert.isTrue(await mayLook(await viewerFor(owner)))
    assert.isTrue(await mayLook(await viewerFor(administrator)))
  })

  test('is not for a colleague, an assistant or IT', async ({ assert }) => {
    const colleague = await given.person()
    await given.item({ administrators: [await given.person()] })
    assert.isFalse(await mayLook(await viewerFor(colleague)))
    assert.isFalse(await mayLook(viewerWith({ personId: colleague.id, assists: ['/1/'] })))
    assert.isFalse(await mayLook(viewerWith({ personId: colleague.id, duties: ['it'] })))
  })
})

test.group('A hand-over', (group) => {
  group.each.setup(() => emptyDatabase())
  const policy = new HandoverPolicy()

  async function givenHandover() {
    const [it, admin] = [await given.person(), await given.person()]
    const account = await given.item({ reportsAccount: true, administrators: [it] })
    const system = await given.item({ administrators: [admin] })
    const order = await givenOrder([account, system])
    await order.load('orgUnit')
    const handover = { orderId: order.id, order } as unknown as Handover
    return { handover, order, it, admin, path: order.orgUnit.path }
  }

  test('is opened by a manager of the branch alone [ASVS 8.2.2]', async ({ assert }) => {
    const { handover, path } = await givenHandover()
    assert.isTrue(policy.open(viewerWith({ manages: [path] }), handover))
    assert.isFalse(policy.open(viewerWith({ assists: [path] }), handover))
    assert.isFalse(policy.open(viewerWith({ manages: [`${path}9/`] }), handover))
    assert.isFalse(policy.open(viewerWith({ duties: ['administrator', 'it'] }), handover))
  })

  test('is opened by nobody when the order has no unit', async ({ assert }) => {
    const { handover, path } = await givenHandover()
    const homeless = { ...handover, order: { orgUnit: null } } as unknown as Handover
    assert.isFalse(policy.open(viewerWith({ manages: [path] }), homeless))
  })

  test('is issued by those who mind the operation and those who make its account', async ({
    assert,
  }) => {
    const { handover, it, admin, path } = await givenHandover()
    assert.isTrue(await policy.issue(viewerWith({ duties: ['it'] }), handover))
    assert.isTrue(await policy.issue(await viewerFor(it), handover))
    assert.isFalse(await policy.issue(await viewerFor(admin), handover))
    assert.isFalse(await policy.issue(viewerWith({ manages: [path] }), handover))
    assert.isFalse(await policy.issue(viewerWith({ personId: null }), handover))
  })

  test('is not issued by who makes the account of another order', async ({ assert }) => {
    const { it } = await givenHandover()
    const another = await givenOrder([await given.item({ reportsAccount: true })])
    const handover = { orderId: another.id, order: another } as unknown as Handover
    assert.isFalse(await policy.issue(await viewerFor(it), handover))
  })

  test('is shown to who opens it and to who issues it, and to nobody else', async ({ assert }) => {
    const { handover, it, admin, path } = await givenHandover()
    assert.isTrue(await policy.show(viewerWith({ manages: [path] }), handover))
    assert.isTrue(await policy.show(await viewerFor(it), handover))
    assert.isFalse(await policy.show(await viewerFor(admin), handover))
  })
})
