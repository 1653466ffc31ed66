import db from '@adonisjs/lucid/services/db'
import type { Duty } from '#auth/permissions'
import Contract from '#orders/models/contract'
import type Person from '#people/models/person'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import {
  acknowledge,
  givenSchool,
  hireForm,
  lineOf,
  placeHire,
  sign,
} from '#tests/support/given_hire'
import { linksOf, sendAtOnce } from '#tests/support/given_order'
import { visitor, type Visitor } from '#tests/support/visitor'
import { actorOf } from '#tests/support/given_hire'
import StartDraft from '#orders/actions/start_draft'
import { givenIntent } from '../operations/given_intent.js'

export const WALKERS = [
  'employee',
  'manager',
  'assistant',
  'other_manager',
  'other_assistant',
  'system_administrator',
  'hr',
  'it',
  'administrator',
  'auditor',
] as const
export type Walker = (typeof WALKERS)[number]

type School = Awaited<ReturnType<typeof givenSchool>>

/** Everybody who walks: the manager and the assistant of branch A, and eight who aren't of it. */
async function givenWalkers(school: School) {
  const person = (familyName: string) => given.person({ preferredName: 'Vilma', familyName })
  const [assistant, otherManager, otherAssistant, employee, outsider] = await Promise.all(
    ['Ek', 'Berg', 'Dal', 'Sjö', 'Ås'].map(person)
  )
  await db
    .table('org_unit_assistants')
    .insert({ org_unit_id: school.unit.id, person_id: assistant.id })
  const other = await given.unit({ manager: otherManager, assistant: otherAssistant })
  await given.employment(employee, other)
  await given.item({ name: 'Ingenting', administrators: [outsider] })
  const people: Partial<Record<Walker, Person>> = {
    employee,
    manager: school.manager,
    assistant,
    other_manager: otherManager,
    other_assistant: otherAssistant,
    system_administrator: outsider,
  }
  const duties: Partial<Record<Walker, Duty>> = {
    hr: 'hr_officer',
    it: 'it',
    administrator: 'administrator',
    auditor: 'auditor',
  }
  for (const login of WALKERS) {
    const duty = duties[login]
    const whose = people[login] ?? (await person('Lund'))
    await given.user({ login, person: whose, duties: duty ? [duty] : [] })
  }
  return { people, other, assistant }
}

/** Orders of branch A in every state, with everything that a page can be about. */
export async function givenWalk() {
  await sendAtOnce()
  const school = await givenSchool()
  const { assistant, other } = await givenWalkers(school)
  const asked = { manager: assistant, unit: school.unit }
  const awaiting = await placeHire(asked, [school.system], { familyName: 'Väntan' }, false)
  const parked = await placeHire(school, [school.account], { familyName: 'Parkman' })
  const active = await placeHire(school, [school.account, school.system])
  await sign(active)
  await acknowledge(active, school.account)
  await doDueWork()
  const draft = await new StartDraft().handle({
    actor: actorOf(school.manager),
    formToken: given.formToken(),
    form: hireForm(school.unit, [school.system]),
  })
  const line = await lineOf(active, school.system)
  const [link] = await linksOf(active)
  const contract = await Contract.findByOrFail('orderId', parked.id)
  const handover = await db.from('handovers').where('order_id', active.id).firstOrFail()
  const role = await given.role('Lärare', [school.system])
  const [box] = await db
    .table('shared_mailboxes')
    .insert({ name: 'Systemlådan', email: 'system@exempelkommun.se' })
    .returning('id')
  const employment = await given.employment(assistant, school.unit)
  const someone = await given.user({ login: 'someone' })
  return {
    awaiting: awaiting.id,
    parked: parked.id,
    active: active.id,
    draft: draft.id,
    line: line.id,
    link: link.path.replace('/k/', ''),
    wave: link.waveId,
    contract: contract.id,
    handover: handover.id,
    person: assistant.id,
    employment: employment.id,
    unit: school.unit.id,
    other: other.id,
    item: school.system.id,
    role: role.id,
    mailbox: Number(box.id ?? box),
    user: someone.id,
    intent: await givenIntent(),
    import: '00000000-0000-4000-8000-000000000000',
    reset: 'x'.repeat(43),
    mail: 'none',
  }
}

export type WalkRecords = Awaited<ReturnType<typeof givenWalk>>

export async function signedInWalkers() {
  const walkers = new Map<Walker, Visitor>()
  for (const login of WALKERS) walkers.set(login, await visitor().signIn(login))
  return walkers
}

/** What a denied wish may leave behind: that somebody came by. */
const TRACES = ['sessions', 'rate_limits', 'intents']

/** How many rows each table has, and how far their versions have come: any change shows. */
export async function domainRows() {
  const tables = (await db.connection().getAllTables(['public'])).filter(
    (table) => !TRACES.includes(table) && !table.startsWith('search_texts')
  )
  const counts: Record<string, string> = {}
  for (const table of tables.sort()) {
    const rows = await db.from(table).select('*')
    counts[table] = JSON.stringify(rows)
  }
  return counts
}
