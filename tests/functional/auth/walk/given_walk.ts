import { readFileSync } from 'node:fs'
import { keepUpload } from '#people/imports/pending_imports'
import { given } from '#tests/support/given'
import { sendAtOnce } from '#tests/support/given_order'
import { visitor, type Visitor } from '#tests/support/visitor'
import { givenIntent } from '../../operations/given_intent.js'
import { givenItems, givenOrdersOf, type Items } from './given_orders.js'
import { givenPlaces, type Places } from './given_places.js'
import { recordsOf } from './records.js'
import { WALKERS, type Common, type Params, type Walker } from './walkers.js'

const FILE = readFileSync('docs/samples/people.csv')

async function uploads({ walkers, below, elsewhere }: Places) {
  const upload = async (userId: number) =>
    (await keepUpload({ userId, fileName: 'folk.csv', bytes: FILE, createUnits: false })).token
  const own = new Map<Walker, string>()
  for (const [walker, { user }] of walkers) own.set(walker, await upload(user.id))
  const branch = await upload(below.someone.user.id)
  return { own, branch, foreign: await upload(elsewhere.someone.user.id) }
}

async function everybodysOrders({ unit, walkers, elsewhere }: Places, items: Items) {
  const { account, system } = items.own
  const north = { unit, account, systems: [system, items.branch.system] }
  const orderedBy = (walker: Walker) =>
    givenOrdersOf({ ...north, manager: walkers.get(walker)!.person })
  return {
    manager: await orderedBy('manager'),
    assistant: await orderedBy('assistant'),
    elsewhere: await givenOrdersOf({
      unit: elsewhere.unit,
      manager: elsewhere.someone.person,
      account: items.foreign.account,
      systems: [items.foreign.system],
    }),
  }
}

/** Two branches with everything that a page can be about, and whose each is to every walker. */
export async function givenWalk() {
  await sendAtOnce()
  const places = await givenPlaces()
  const items = await givenItems(places)
  const orders = await everybodysOrders(places, items)
  const imports = await uploads(places)
  const role = await given.role('Lärare', [items.own.system])
  const [link] = orders.manager.links
  const common: Record<Common, Params> = {
    role: { id: role.id },
    intent: { id: await givenIntent() },
    link: { token: link.path.replace('/k/', '') },
    mail_text: { kind: 'contract_reminder', locale: 'sv' },
    no_reset: { token: 'x'.repeat(43) },
    no_mail: { id: 'none' },
  }
  return { common, records: recordsOf({ places, items, orders, imports }) }
}

export type Walk = Awaited<ReturnType<typeof givenWalk>>
export type Orders = Awaited<ReturnType<typeof everybodysOrders>>
export type Imports = Awaited<ReturnType<typeof uploads>>

/** Every walker, signed in. */
export async function signedInWalkers() {
  const walkers = new Map<Walker, Visitor>()
  for (const login of WALKERS) walkers.set(login, await visitor().signIn(login))
  return (walker: Walker) => walkers.get(walker)!
}
