import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { openField, sealField } from '#shared/crypto/personal_fields'
import { seal, unseal } from '#shared/crypto/seal'
import type { Trx } from '#shared/database/transaction'

const placeOf = (personId: number) => `person_keys.sealed_key:${personId}`
const contextOf = (personId: number) => `person:${personId}`

/** Seals a personal value with the person's own key, which is made at its first use. */
export async function sealForPerson(trx: Trx, personId: number, text: string) {
  const sealedKey = sealField(randomBytes(32).toString('base64'), placeOf(personId))
  await trx
    .insertQuery()
    .table('person_keys')
    .insert({ person_id: personId, sealed_key: sealedKey })
    .knexQuery.onConflict('person_id')
    .ignore()
  const key = await keyOf(trx, personId)
  return seal(text, key!, contextOf(personId))
}

/** What was sealed for a person; null when the person has been erased. */
export async function openForPerson(
  personId: number,
  sealed: string,
  client: Trx | typeof db = db
) {
  const key = await keyOf(client, personId)
  return key ? unseal(sealed, key, contextOf(personId)) : null
}

/** Makes everything that was ever sealed for the person unreadable, and leaves the chain whole. */
export const erasePersonKey = (trx: Trx, personId: number) =>
  trx.from('person_keys').where('person_id', personId).delete()

async function keyOf(client: Trx | typeof db, personId: number) {
  const row = await client.from('person_keys').where('person_id', personId).first()
  return row ? Buffer.from(openField(row.sealed_key, placeOf(personId)), 'base64') : null
}
