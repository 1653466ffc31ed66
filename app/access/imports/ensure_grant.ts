import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import Grant from '#access/models/grant'
import Justification from '#access/models/justification'
import RoleAssignment from '#access/models/role_assignment'
import type { CheckedGrant } from '#access/imports/check_grants'

export type GrantOutcome = 'created' | 'changed' | 'same'

/** Brings about that the person holds what the row says, and why; nothing when they already do. */
export async function ensureGrant(
  trx: Trx,
  row: CheckedGrant,
  words: string
): Promise<GrantOutcome> {
  const known = await heldGrant(trx, row)
  const grant = known ?? (await addGrant(trx, row))
  const justified = await ensureJustification(trx, grant.id, row, words, known !== null)
  if (!known) return 'created'
  return justified ? 'changed' : 'same'
}

/** The grant that the person holds now, taken or not yet given by another import. */
export function heldGrant(client: Trx | undefined, { personId, itemId, levelId }: CheckedGrant) {
  return Grant.query({ client }).where({ personId, itemId, levelId }).whereNull('revokedAt').first()
}

const addGrant = (trx: Trx, { personId, itemId, levelId, since }: CheckedGrant) =>
  Grant.create(
    { personId, itemId, levelId, validFrom: since, grantedAt: clock.now(), source: 'import' },
    { client: trx }
  )

/** True when a reason was added: a role that it wasn't held for, or words for one that had none. */
async function ensureJustification(
  trx: Trx,
  grantId: number,
  row: CheckedGrant,
  words: string,
  held: boolean
) {
  const roleAssignmentId = row.roleId ? await assignRole(trx, row, row.roleId) : null
  const query = Justification.query({ client: trx }).where({ grantId }).whereNull('validTo')
  if (roleAssignmentId) query.where({ roleAssignmentId })
  if (held && (await query.first())) return false
  const because = roleAssignmentId ? { roleAssignmentId } : { reason: row.reason ?? words }
  await Justification.create({ grantId, ...because, validFrom: row.since }, { client: trx })
  return true
}

/** The role assignment that the file tells of; one that holds already is the same. */
async function assignRole(trx: Trx, { personId, since }: CheckedGrant, roleId: number) {
  const held = await RoleAssignment.query({ client: trx })
    .where({ personId, roleId })
    .whereNull('validTo')
    .first()
  if (held) return held.id
  const employment = await trx
    .from('employments')
    .where('person_id', personId)
    .where('state', 'confirmed')
    .orderBy('start_date', 'desc')
    .first()
  const columns = { personId, roleId, employmentId: employment?.id ?? null, validFrom: since }
  return (await RoleAssignment.create(columns, { client: trx })).id
}
