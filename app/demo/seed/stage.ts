import db from '@adonisjs/lucid/services/db'
import { inTransaction, type Trx } from '#shared/database/transaction'

const markOf = (name: string) => `demo:${name}`

export const isDone = async (name: string) =>
  (await db.from('counters').where('name', markOf(name)).first()) !== null

export const markDone = (trx: Trx, name: string) =>
  trx.table('counters').insert({ name: markOf(name), value: 1 })

/** Does a part of the seed once, whole or not at all. Nobody else writes meanwhile, so it may take its time. */
export async function stage(name: string, work: (trx: Trx) => Promise<void>) {
  if (await isDone(name)) return
  await inTransaction(async (trx) => {
    await work(trx)
    await markDone(trx, name)
  })
}
