import db from '@adonisjs/lucid/services/db'
import { createHash } from 'node:crypto'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'

/** Who gets a mail: somebody here, a shared mailbox, or an address that belongs to neither. */
export interface Recipient {
  personId?: number | null
  mailboxId?: number | null
  userId?: number | null
  /** Instead of the person's own work address. */
  address?: string
}

type Client = Trx | typeof db

export interface OrderParties {
  orgUnitId: number | null
  ordererPersonId: number
  attestedByPersonId: number | null
}

/** Names a recipient in an effect key, without the address itself. */
export function recipientKey({ personId, mailboxId, userId, address }: Recipient) {
  if (personId) return `p${personId}`
  if (mailboxId) return `m${mailboxId}`
  if (userId) return `u${userId}`
  return `a${createHash('sha256')
    .update(address ?? '')
    .digest('hex')
    .slice(0, 16)}`
}

/** The same recipient once, whatever the reasons are. */
export const withoutRepeats = (recipients: Recipient[]) => [
  ...new Map(recipients.map((recipient) => [recipientKey(recipient), recipient])).values(),
]

export const persons = (ids: (number | null)[]): Recipient[] =>
  ids.filter((id) => id !== null).map((personId) => ({ personId }))

/** HR's shared address when there is one, else every HR officer. */
export async function hr(client: Client = db): Promise<Recipient[]> {
  const { hrAddress } = await settings.read(client)
  if (hrAddress) return [{ address: hrAddress }]
  const officers = await client
    .from('users as u')
    .join('user_duties as d', 'd.user_id', 'u.id')
    .where('d.duty', 'hr_officer')
    .whereNull('u.disabled_at')
    .orderBy('u.id')
    .select('u.id', 'u.person_id')
  return officers.map(({ id, person_id: personId }) => ({ personId, userId: id }))
}

/** The managers of the unit, or of the nearest unit above that has one. */
export async function nearestManagers(orgUnitId: number, client: Client = db): Promise<number[]> {
  const unit = await client.from('org_units').where('id', orgUnitId).first()
  const upwards = String(unit?.path ?? '')
    .split('/')
    .filter(Boolean)
    .map(Number)
    .toReversed()
  const rows = await client
    .from('org_unit_managers')
    .whereIn('org_unit_id', upwards)
    .orderBy('person_id')
    .select('org_unit_id', 'person_id')
  const nearest = upwards.find((id) => rows.some(({ org_unit_id: unitId }) => unitId === id))
  return rows.filter((row) => row.org_unit_id === nearest).map((row) => row.person_id)
}

/** The manager who attested or ordered; when that was no manager of the branch, the nearest ones. */
export async function answerableManagers(order: OrderParties, client: Client = db) {
  if (!order.orgUnitId) return [order.ordererPersonId]
  const above = await managersAbove(order.orgUnitId, client)
  const known = [order.attestedByPersonId, order.ordererPersonId].find((id) => above.includes(id!))
  return known ? [known] : nearestManagers(order.orgUnitId, client)
}

async function managersAbove(orgUnitId: number, client: Client): Promise<number[]> {
  const unit = await client.from('org_units').where('id', orgUnitId).first()
  const units = String(unit?.path ?? '')
    .split('/')
    .filter(Boolean)
    .map(Number)
  const rows = await client
    .from('org_unit_managers')
    .whereIn('org_unit_id', units)
    .select('person_id')
  return rows.map(({ person_id: personId }) => personId)
}
