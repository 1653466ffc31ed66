import db from '@adonisjs/lucid/services/db'
import Contract from '#orders/models/contract'
import StartDraft from '#orders/actions/start_draft'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type OrgUnit from '#people/models/org_unit'
import type Person from '#people/models/person'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import { acknowledge, actorOf, hireForm, lineOf, placeHire, sign } from '#tests/support/given_hire'
import { linksOf } from '#tests/support/given_order'
import type { Places } from './given_places.js'

async function mailbox(name: string, member: Person) {
  const [row] = await db
    .table('shared_mailboxes')
    .insert({ name, email: `${name.toLowerCase()}@exempelkommun.se` })
    .returning('id')
  const id = Number(row.id ?? row)
  await db.table('shared_mailbox_members').insert({ mailbox_id: id, person_id: member.id })
  return id
}

async function itemsOf(place: string, administrator: Person, maker: Person) {
  const account = { name: `Konto ${place}`, isPrimary: true, reportsAccount: true }
  return {
    account: await given.item({ ...account, administrators: [maker] }),
    system: await given.item({ name: `Verksamhet ${place}`, administrators: [administrator] }),
  }
}

/** What the walkers administer and own, what a colleague of theirs does, and what others do. */
export async function givenItems({ walkers, below, elsewhere }: Places) {
  const { person: admin } = walkers.get('system_administrator')!
  const { person: owner } = walkers.get('system_owner')!
  const { person: maker } = walkers.get('account_maker')!
  const own = await itemsOf('ett', admin, maker)
  await db.table('item_owners').insert({ item_id: own.system.id, person_id: owner.id })
  const colleague = below.someone.person
  const branch = { system: await given.item({ name: 'Lokaler', administrators: [colleague] }) }
  const stranger = elsewhere.someone.person
  return {
    own: { ...own, mailbox: await mailbox('Norrlådan', admin) },
    branch: { ...branch, mailbox: await mailbox('Torplådan', colleague) },
    foreign: {
      ...(await itemsOf('två', stranger, stranger)),
      mailbox: await mailbox('Söderlådan', stranger),
    },
  }
}

export type Items = Awaited<ReturnType<typeof givenItems>>

interface Ordering {
  manager: Person
  unit: OrgUnit
  account: CatalogueItem
  systems: CatalogueItem[]
}

/** An order of one orderer in every state, with what hangs on it. */
export async function givenOrdersOf({ manager, unit, account, systems }: Ordering) {
  const asked = { manager, unit }
  const name = (familyName: string) => ({ familyName: `${familyName}${manager.id}` })
  const draft = await new StartDraft().handle({
    actor: actorOf(manager),
    formToken: given.formToken(),
    form: hireForm(unit, systems, name('Skiss')),
  })
  const awaiting = await placeHire(asked, systems, name('Väntan'), false)
  const parked = await placeHire(asked, [account], name('Parkman'))
  const active = await placeHire(asked, [account, ...systems], name('Aktiv'))
  await sign(active)
  await acknowledge(active, account)
  await doDueWork()
  const lines = await Promise.all(systems.map((item) => lineOf(active, item)))
  const contract = await Contract.findByOrFail('orderId', parked.id)
  const handover = await db.from('handovers').where('order_id', active.id).firstOrFail()
  return {
    draft,
    awaiting,
    parked,
    active,
    lines,
    contract,
    handover,
    links: await linksOf(active),
  }
}

export type Ordered = Awaited<ReturnType<typeof givenOrdersOf>>
