import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Directory } from '#connectors/directory'
import { addDays, clock, startOfDay } from '#shared/clock'
import WithdrawContract from '#orders/actions/withdraw_contract'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import Operation from '#provisioning/models/operation'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import { givenDirectory, givenSchoolWithDirectory } from '#tests/support/given_directory'
import { actorOf, lineOf, placeHire, sign } from '#tests/support/given_hire'

export interface Groups {
  /** Makes a group, and tells its distinguished name. */
  add(name: string): Promise<string>
  membersOf(dn: string): Promise<string[]>
}

const DAYS_AHEAD = 21

/** What holds of items that are groups, in the fake directory and the real one alike. */
export function groupStories(open: () => { directory: Directory; groups: Groups }) {
  const givenItem = async (name: string, ...groups: string[]) => {
    const item = await given.item({ name, fulfilment: 'directory_group' })
    for (const group of groups) await db.table('item_groups').insert({ item_id: item.id, group })
    return item
  }

  const hired = async (items: (school: any) => Promise<any[]>) => {
    await givenDirectory(open().directory)
    const school = await givenSchoolWithDirectory()
    const asked = await items(school)
    const order = await placeHire(school, [school.account, ...asked])
    await sign(order)
    await doDueWork()
    clock.stopAt(startOfDay(addDays(clock.today(), DAYS_AHEAD)))
    await doDueWork()
    return { school, order: await Order.findOrFail(order.id), asked }
  }

  /** The colleague never comes: all is taken back. */
  const withdraw = async ({ school, order }: Awaited<ReturnType<typeof hired>>) => {
    const contract = await Contract.findByOrFail('orderId', order.id)
    const actor = actorOf(school.manager)
    await new WithdrawContract().handle({ actor, contract, reason: 'kom aldrig' })
    await doDueWork()
  }

  test('are joined when their lines open, and left when they are taken back', async ({
    assert,
  }) => {
    const dn = await open().groups.add('Wifi')
    const story = await hired(async () => [await givenItem('Trådlöst nät', dn)])
    const [member] = await open().groups.membersOf(dn)
    assert.include(member, 'CN=Åsa Öhrström')
    assert.equal((await lineOf(story.order, story.asked[0])).state, 'done')
    await withdraw(story)
    assert.isEmpty(await open().groups.membersOf(dn))
    const line = await lineOf(story.order, story.asked[0])
    assert.include({ ...line.$attributes }, { direction: 'revoke', state: 'done' })
  })

  test('are kept when something else that is held justifies them', async ({ assert }) => {
    const shared = await open().groups.add('Delad')
    const own = await open().groups.add('Egen')
    const story = await hired(async () => [await givenItem('Arkiv', shared, own)])
    const other = await givenItem('Intranät', shared)
    const held = { item_id: other.id, person_id: story.order.personId, source: 'manual' }
    const times = { valid_from: clock.today(), granted_at: clock.now() }
    await db.table('grants').insert({ ...held, ...times })
    await withdraw(story)
    assert.lengthOf(await open().groups.membersOf(shared), 1)
    assert.isEmpty(await open().groups.membersOf(own))
  })

  test('that are gone are told to a person, and their line waits', async ({ assert }) => {
    const dn = await open().groups.add('Borta')
    const gone = dn.replace('CN=Borta', 'CN=Aldrig funnits')
    const story = await hired(async () => [await givenItem('Borttaget', gone)])
    const operation = await Operation.findByOrFail('kind', 'join_groups')
    assert.equal(operation.failure, 'directory_not_found')
    assert.equal((await lineOf(story.order, story.asked[0])).state, 'needs_attention')
  })
}
