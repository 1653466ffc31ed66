import type { Items, Ordered } from './given_orders.js'
import type { Employed, Places } from './given_places.js'
import type { Imports, Orders } from './given_walk.js'
import { RELATIONS, type Params, type Relation, type Subject, type Walker } from './walkers.js'

export interface Everything {
  places: Places
  items: Items
  orders: Orders
  imports: Imports
}

/** What a record of each relation is to one walker; missing when there can be none. */
type Whose = Partial<Record<Relation, Params>>
export type RecordsOf = (subject: Subject, walker: Walker) => Whose

const each = <T>(values: Partial<Record<Relation, T | undefined>>, params: (one: T) => Params) =>
  Object.fromEntries(
    RELATIONS.flatMap((relation) => {
      const one = values[relation]
      return one === undefined ? [] : [[relation, params(one)]]
    })
  ) as Whose

function peopleRecords(walker: Walker, { places, imports }: Everything) {
  const { unit, walkers, below, elsewhere } = places
  const persons = { own: walkers.get(walker), branch: below.someone, foreign: elsewhere.someone }
  const hidden = { branch: below.hidden, foreign: elsewhere.hidden }
  const units = { own: unit, branch: below.unit, foreign: elsewhere.unit }
  const person = ({ person: { id } }: Employed) => ({ id, person: id })
  const employment = (one: Employed) => ({ person: one.person.id, id: one.employment.id })
  const posts = {
    own: [unit, walkers.get('manager')!] as const,
    branch: [below.unit, below.someone] as const,
    foreign: [elsewhere.unit, elsewhere.someone] as const,
  }
  return {
    person: each(persons, person),
    protected_person: each(hidden, person),
    employment: each(persons, employment),
    protected_employment: each(hidden, employment),
    user: each(persons, ({ user }) => ({ id: user.id })),
    import: each({ ...imports, own: imports.own.get(walker) }, (token) => ({ token })),
    unit: each(units, ({ id }) => ({ id })),
    post: each(posts, ([{ id }, { person: holder }]) => ({ id, person: holder.id })),
  }
}

/** The manager's and the assistant's orders are each other's of the branch; to all others, the manager's is. */
function ordersTo(walker: Walker, { manager, assistant, elsewhere }: Orders) {
  const branch = walker === 'manager' ? assistant : manager
  const own = { manager, assistant }[walker as 'manager' | 'assistant']
  return { own, branch, foreign: elsewhere }
}

function orderRecords(walker: Walker, orders: Orders) {
  const whose = ordersTo(walker, orders)
  const id = (key: 'draft' | 'awaiting' | 'parked' | 'active' | 'contract') =>
    each(whose, (one: Ordered) => ({ id: one[key].id }))
  const made = { own: orders.manager, foreign: orders.elsewhere }
  const handovers = walker === 'account_maker' ? made : whose
  return {
    draft: id('draft'),
    awaiting_order: id('awaiting'),
    parked_order: id('parked'),
    active_order: id('active'),
    contract: id('contract'),
    line: each(whose, ({ active, lines }: Ordered) => ({ id: active.id, line_id: lines[0].id })),
    handover: each(handovers, ({ handover }: Ordered) => ({ id: handover.id })),
  }
}

/** Of the manager's order, the first line and mail are the system administrator's, the second a colleague's. */
function itemRecords(walker: Walker, { items, orders }: Everything) {
  const { manager, elsewhere } = orders
  const answersFor = {
    system_administrator: items.own.system,
    system_owner: items.own.system,
    account_maker: items.own.account,
  }[walker as 'system_administrator']
  const others = { branch: items.branch.system, foreign: items.foreign.system }
  const administers = walker === 'system_administrator'
  const waves = { branch: manager.links[1], foreign: elsewhere.links[0] }
  const tasks = { branch: manager.lines[1], foreign: elsewhere.lines[0] }
  const boxes = { branch: items.branch.mailbox, foreign: items.foreign.mailbox }
  return {
    item: each({ ...others, own: answersFor }, ({ id }) => ({ id })),
    mailbox: each({ ...boxes, ...(administers && { own: items.own.mailbox }) }, (id) => ({ id })),
    wave: each({ ...waves, ...(administers && { own: manager.links[0] }) }, (one) => ({
      id: one.waveId,
    })),
    task: each({ ...tasks, ...(administers && { own: manager.lines[0] }) }, (one) => ({
      line: one.id,
      version: one.version ?? 1,
    })),
  }
}

export function recordsOf(everything: Everything): RecordsOf {
  return (subject, walker) => {
    const all: Record<Subject, Whose> = {
      ...peopleRecords(walker, everything),
      ...orderRecords(walker, everything.orders),
      ...itemRecords(walker, everything),
    }
    return all[subject]
  }
}
