import db from '@adonisjs/lucid/services/db'
import { system } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import ChangePerson from '#people/actions/change_person'
import CreatePerson from '#people/actions/create_person'
import RevealIdentityNumber from '#people/actions/reveal_identity_number'
import { indexPerson } from '#people/search/index_person'
import Account from '#people/models/account'
import type Person from '#people/models/person'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import type OrgUnit from '#people/models/org_unit'
import type Order from '#orders/models/order'
import { clock } from '#shared/clock'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import { acknowledge, placeHire, sign } from '#tests/support/given_hire'
import { sendAtOnce } from '#tests/support/given_order'
import { givenItems, type Items } from '../../auth/walk/given_orders.js'
import { givenPlaces, type Places } from '../../auth/walk/given_places.js'
import { canary, type Canary } from './canaries.js'

const HIRED = 20
export const MANY = 50

const formOf = (one: Canary) => ({
  givenNames: one.preferredName,
  preferredName: one.preferredName,
  familyName: one.familyName,
  privateEmail: one.privateEmail,
  privatePhone: one.privatePhone,
  workEmail: one.workEmail,
  workPhone: one.workPhone,
  protected: true,
})

async function workFor(person: Person, one: Canary, unit: OrgUnit) {
  const { title, employmentNumber, userName } = one
  const employment = await given.employment(person, unit, { title, employmentNumber })
  await Account.create({
    personId: person.id,
    userName,
    userNameKey: userName,
    source: 'people',
    createdAt: clock.now(),
  })
  return employment
}

async function grantTo(person: Person, item: CatalogueItem) {
  const row = { person_id: person.id, item_id: item.id, valid_from: '2020-01-01', source: 'import' }
  const [grant] = await db
    .table('grants')
    .insert({ ...row, granted_at: clock.now() })
    .returning('id')
  const known = { grant_id: Number(grant.id ?? grant), valid_from: '2020-01-01' }
  await db.table('justifications').insert({ ...known, reason: 'Fanns' })
}

/** Somebody who works here already: has systems, answers for some, and has been asked about. */
async function givenStaff(one: Canary, unit: OrgUnit, { own, foreign }: Items) {
  const { identityNumber, reason } = one
  const person = await new CreatePerson().handle({
    actor: system,
    form: { ...formOf(one), identityNumber },
  })
  await workFor(person, one, unit)
  for (const item of [own.system, foreign.system]) await grantTo(person, item)
  await new RevealIdentityNumber().handle({ actor: system, personId: person.id, reason })
  await given.user({ login: `inlogg${person.id}`, person })
  await inTransaction((trx) => indexPerson(trx, person.id))
  return person
}

/** They hold posts, and administer and own what nobody orders. */
async function appoint(person: Person, unit: OrgUnit, mailboxId: number) {
  const post = { org_unit_id: unit.id, person_id: person.id }
  await db.table('org_unit_assistants').insert(post)
  await db.table('shared_mailbox_members').insert({ mailbox_id: mailboxId, person_id: person.id })
  const item = await given.item({ name: `Arkiv ${person.id}`, administrators: [person] })
  await db.table('item_owners').insert({ item_id: item.id, person_id: person.id })
}

interface Hiring {
  manager: Person
  unit: OrgUnit
  account: CatalogueItem
  systems: CatalogueItem[]
}

/** Somebody who is hired, and marked by HR before anything is told. */
async function givenHire(one: Canary, { manager, unit, account, systems }: Hiring) {
  const { preferredName, familyName, identityNumber, privateEmail, privatePhone, title } = one
  const names = { givenNames: preferredName, preferredName, familyName }
  const order = await placeHire({ manager, unit }, [account, ...systems], {
    ...names,
    ...{ identityNumber, birthDate: null, privateEmail, privatePhone, title },
  })
  const personId = order.personId!
  await new ChangePerson().handle({ actor: system, personId, form: formOf(one) })
  return order
}

/** Every second order goes on: to its end, to a refusal or a question, or to lines that wait. */
async function carryOut(order: Order, n: number, { account, systems }: Hiring) {
  await doDueWork()
  if (n % 2) return
  await sign(order)
  await acknowledge(order, account)
  await doDueWork()
  if (n % 6 === 2) return
  if (n % 4 === 0) for (const item of systems) await acknowledge(order, item)
  else await acknowledge(order, systems[0], n % 3 ? 'declined' : 'returned')
  await doDueWork()
}

function hiringIn(places: Places, { own, branch, foreign }: Items, north: boolean): Hiring {
  if (!north)
    return {
      unit: places.elsewhere.unit,
      manager: places.elsewhere.someone.person,
      account: foreign.account,
      systems: [foreign.system],
    }
  const manager = places.walkers.get('assistant')!.person
  return { unit: places.unit, manager, account: own.account, systems: [own.system, branch.system] }
}

/** Protected persons in two branches, everywhere in the product; by number, with where they work. */
export async function givenProtected() {
  await sendAtOnce()
  const places = await givenPlaces()
  const items = await givenItems(places)
  const known: { one: Canary; north: boolean; personId: number; orderId: number | null }[] = []
  for (let n = 0; n < MANY; n++) {
    const one = canary(n)
    const north = n % 3 !== 0
    const hiring = hiringIn(places, items, north)
    if (n < HIRED) {
      const order = await givenHire(one, hiring)
      await carryOut(order, n, hiring)
      known.push({ one, north, personId: order.personId!, orderId: order.id })
    } else {
      const person = await givenStaff(one, hiring.unit, items)
      if (n % 5 === 0) await appoint(person, hiring.unit, items.own.mailbox)
      known.push({ one, north, personId: person.id, orderId: null })
    }
  }
  return { places, items, known }
}

export type Protected = Awaited<ReturnType<typeof givenProtected>>
