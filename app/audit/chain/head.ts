import type db from '@adonisjs/lucid/services/db'
import type { Trx } from '#shared/database/transaction'
import { BEGINNING } from '#audit/chain/entry_hash'

export type Client = Trx | typeof db

export interface Head {
  seq: number
  hash: string
  entryId: number
}

const COUNTER = 'audit_seals'

/** The newest seal. */
export async function headOf(client: Client): Promise<Head> {
  const seal = await client.from('audit_seals').orderBy('seq', 'desc').first()
  if (!seal) return { seq: 0, hash: BEGINNING, entryId: 0 }
  return { seq: seal.seq, hash: seal.hash, entryId: seal.entry_id }
}

/** Notes elsewhere how long the chain is, so that cutting off its end is seen. */
export async function noteLength(trx: Trx, seq: number) {
  const row = { name: COUNTER, value: seq }
  await trx.insertQuery().table('counters').insert(row).knexQuery.onConflict('name').merge()
}

/** How long the chain was when it was last sealed; 0 before that. */
export async function notedLength(client: Client): Promise<number> {
  const row = await client.from('counters').where('name', COUNTER).first()
  return Number(row?.value ?? 0)
}
