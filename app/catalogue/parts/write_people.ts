import type { Trx } from '#shared/database/transaction'
import { type Problem, invalid } from '#shared/exceptions/invalid'
import { activeAdministrators } from '#catalogue/rules/active_administrators'
import { type Reference, resolveReference } from '#catalogue/references'

const keyOf = (one: Reference) =>
  'personId' in one ? `person ${one.personId}` : `mailbox ${one.mailboxId}`

/** Makes these, and no others, the item's administrators. True when that changed anything. */
export async function writeAdministrators(trx: Trx, itemId: number, texts: (string | null)[]) {
  const wanted = await resolved(trx, 'administrators', texts)
  const rows = await trx.from('item_administrators').where('item_id', itemId)
  const present = rows.map((row) => ({ rowId: row.id, key: keyOf(referenceOf(row)) }))
  const keys = new Set(wanted.map(keyOf))
  const gone = present.filter(({ key }) => !keys.has(key)).map(({ rowId }) => rowId)
  const added = wanted.filter((one) => !present.some(({ key }) => key === keyOf(one)))
  await trx.from('item_administrators').whereIn('id', gone).delete()
  for (const one of added) await trx.table('item_administrators').insert(rowOf(itemId, one))
  await refuseWithoutAdministrator(trx, itemId)
  return gone.length + added.length > 0
}

const referenceOf = (row: any): Reference =>
  row.person_id === null ? { mailboxId: row.mailbox_id } : { personId: row.person_id }

const rowOf = (itemId: number, one: Reference) => ({
  item_id: itemId,
  person_id: 'personId' in one ? one.personId : null,
  mailbox_id: 'mailboxId' in one ? one.mailboxId : null,
})

/** @throws Invalid when nobody could acknowledge the item's lines. */
export async function refuseWithoutAdministrator(trx: Trx, itemId: number) {
  const active = await activeAdministrators([itemId], trx)
  if (active.length === 0) throw invalid({ administrators: 'catalogue.problems.no_administrator' })
}

/** Makes these persons, and no others, the item's owners. */
export async function writeOwners(trx: Trx, itemId: number, texts: (string | null)[]) {
  const wanted = await resolved(trx, 'owners', texts)
  const personIds = wanted.filter((one) => 'personId' in one).map((one) => one.personId)
  await trx.from('item_owners').where('item_id', itemId).delete()
  for (const personId of personIds)
    await trx.table('item_owners').insert({ item_id: itemId, person_id: personId })
}

/** Makes these persons, and no others, the members of a shared mailbox. */
export async function writeMembers(trx: Trx, mailboxId: number, texts: (string | null)[]) {
  const wanted = await resolved(trx, 'members', texts)
  const personIds = wanted.filter((one) => 'personId' in one).map((one) => one.personId)
  await trx.from('shared_mailbox_members').where('mailbox_id', mailboxId).delete()
  for (const personId of personIds)
    await trx.table('shared_mailbox_members').insert({ mailbox_id: mailboxId, person_id: personId })
}

/** Each of those meant, once. @throws Invalid beside the texts that name nobody or several. */
async function resolved(trx: Trx, field: string, texts: (string | null)[]) {
  const found = new Map<string, Reference>()
  const problems: Record<string, Problem> = {}
  for (const [n, text] of texts.entries()) {
    if (text === null) continue
    const reference = await resolveReference(trx, text)
    const problem = problemOf(field, reference)
    if (problem) problems[`${field}.${n}`] = { key: problem, values: { text } }
    else found.set(keyOf(reference as Reference), reference as Reference)
  }
  if (Object.keys(problems).length > 0) throw invalid(problems)
  return [...found.values()]
}

function problemOf(field: string, reference: Reference | string) {
  if (typeof reference === 'string') return `catalogue.problems.${reference}`
  if (field !== 'administrators' && 'mailboxId' in reference)
    return 'catalogue.problems.person_needed'
  return null
}
