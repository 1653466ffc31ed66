import db from '@adonisjs/lucid/services/db'
import { type CivilDate, clock, type Instant, shift, startOfDay } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { addWorkingDays } from '#shared/working_days'
import { doDueWork } from '#demo/background'
import { type Moment, MOMENTS } from '#demo/history/moments'

const LIVED = 'demo:moments'
const MORNING = { hours: 8 }

/**
 * Lives through the recent past, day by day, with everything that the background would have done:
 * so its history, audit, mails and reminders are as they would be. Goes on where it was interrupted.
 */
export async function liveThrough(today: CivilDate) {
  const lived = await livedSoFar()
  const coming = MOMENTS.map((moment, n) => ({ ...moment, n })).slice(lived)
  for (let ago = coming[0]?.workingDaysAgo ?? 0; ago > 0; ago--) {
    const morning = shift(startOfDay(addWorkingDays(today, -ago)), MORNING)
    clock.stopAt(morning)
    await doDueWork({ duties: true })
    for (const moment of coming)
      if (moment.workingDaysAgo === ago) await liveMoment(moment, morning)
  }
}

async function liveMoment({ act, n }: Moment & { n: number }, morning: Instant) {
  clock.stopAt(shift(morning, { minutes: 35 + 13 * n }))
  await act().catch(alreadyDone)
  await doDueWork()
  await remember(n + 1)
}

/** An act may have been interrupted between its commit and the note that it is done. */
function alreadyDone(error: unknown) {
  if (!(error instanceof Conflict)) throw error
}

async function livedSoFar(): Promise<number> {
  const counter = await db.from('counters').where('name', LIVED).first()
  return counter?.value ?? 0
}

const remember = (count: number) =>
  inTransaction((trx) =>
    trx
      .insertQuery()
      .table('counters')
      .insert({ name: LIVED, value: count })
      .knexQuery.onConflict('name')
      .merge()
  )
