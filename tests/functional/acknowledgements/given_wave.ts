import db from '@adonisjs/lucid/services/db'
import { clock, type Instant, shift } from '#shared/clock'
import type { Link } from '#acknowledgements/links/find_link'
import { findLink } from '#acknowledgements/links/find_link'
import { linkKeys } from '#acknowledgements/links/link_keys'
import { codeHash, codeOf, tokenHash, tokenOf } from '#acknowledgements/links/link_token'
import Wave from '#acknowledgements/models/wave'
import type { WaveSchema } from '#database/schema'
import type OrderLine from '#orders/models/order_line'
import type { Audience } from '#people/presenter'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'

/** When it is in these tests. */
export const NOW: Instant = '2026-11-23T10:00:00.000Z'
export const later = (duration: object) => shift(NOW, duration)

/** Before each test: no rows, and a clock that stands still. */
export async function standStill() {
  await emptyDatabase()
  clock.stopAt(NOW)
  return () => clock.resume()
}

/** A link as it is once its mail has been sent, with these lines, as rows. */
export async function givenWave(values: Partial<WaveSchema> = {}, lines: OrderLine[] = []) {
  const person = values.personId || values.mailboxId ? null : await given.person()
  const wave = await Wave.create({
    personId: person?.id ?? null,
    createdAt: NOW,
    sendAt: NOW,
    sentAt: NOW,
    generation: 1,
    keyId: linkKeys.current.id,
    expiresAt: later({ days: 30 }),
    wrongCodes: 0,
    reminders: 0,
    ...values,
  })
  const token = tokenOf(wave)!
  const code = codeOf(wave)!
  await wave.merge({ tokenHash: tokenHash(token), codeHash: codeHash(token, code) }).save()
  for (const line of lines)
    await db.table('wave_lines').insert({ wave_id: wave.id, line_id: line.id })
  return { token, code, wrong: code === '000000' ? '000001' : '000000', waveId: wave.id }
}

/** The link as somebody opens it now. */
export async function opened({ token }: { token: string }): Promise<Link> {
  return (await findLink(token))!
}

export const waveOf = ({ waveId }: { waveId: number }) => Wave.findOrFail(waveId)

/** Who reads names: nothing here is protected. */
export const audience: Audience = {
  i18n: { t: (key: string) => key },
  personId: null,
  seesProtected: false,
  managesPath: () => false,
}

export async function givenMailbox(members: { id: number }[] = []) {
  const values = { name: 'IT-service', email: 'it@exempelkommun.se' }
  const [row] = await db.table('shared_mailboxes').insert(values).returning('id')
  const id = Number(row.id ?? row)
  for (const member of members)
    await db.table('shared_mailbox_members').insert({ mailbox_id: id, person_id: member.id })
  return id
}
