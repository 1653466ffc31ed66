import logger from '@adonisjs/core/services/logger'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import {
  type Claim,
  claimIntent,
  completeIntent,
  releaseIntent,
  renewLease,
} from '#shared/outbox/claim'
import { type Effect, effectOf } from '#shared/outbox/effect'
import { LeaseLost, PermanentFailure } from '#shared/outbox/failures'
import { LONGEST_PAUSE, SPREAD } from '#shared/outbox/spans'
import { namedStep } from '#shared/steps/named_step'

/** Runs one intent to its end, its next try, or a person's attention. Safe to call twice. */
export async function runIntent(id: number, fence: number) {
  const claim = await namedStep('outbox', 'claim', () => claimIntent(id, fence))
  if (!claim) return
  const effect = effectOf(claim.kind)
  try {
    if (claim.attempts > effect.attempts) throw new PermanentFailure('crashed', 'too many tries')
    await perform(effect, claim)
  } catch (error) {
    await namedStep(claim.kind, 'release', () => giveBack(effect, claim, error))
  }
}

async function perform(effect: Effect, claim: Claim) {
  const state = effect.begin(claim.ids)
  for (const step of effect.steps) {
    await namedStep('outbox', 'renew', () => renewLease(claim))
    await namedStep(effect.kind, step.name, () => step.run(state))
  }
  await namedStep(effect.kind, 'record', () =>
    inTransaction(async (trx) => {
      await completeIntent(trx, claim)
      await effect.record(trx, state)
    })
  )
}

async function giveBack(effect: Effect, claim: Claim, error: unknown) {
  if (error instanceof LeaseLost) return
  const text = error instanceof Error ? error.message.slice(0, 500) : 'unknown'
  const about = { intent: claim.id, kind: claim.kind, attempts: claim.attempts }
  logger.warn({ ...about, err: error }, 'an intent did not succeed')
  if (error instanceof PermanentFailure || claim.attempts >= effect.attempts)
    return leaveToPerson(effect, claim, text, reasonOf(error))
  const later = { state: 'pending', last_error: text, due_at: nextTry(claim.attempts) }
  await inTransaction((trx) => releaseIntent(trx, claim, later))
}

const leaveToPerson = (effect: Effect, claim: Claim, text: string, reason: string) =>
  inTransaction(async (trx) => {
    const change = { state: 'needs_attention', last_error: text, failure: reason }
    if (await releaseIntent(trx, claim, change)) await effect.gaveUp?.(trx, claim.ids, reason)
  })

const reasonOf = (error: unknown) => (error instanceof PermanentFailure ? error.reason : 'gave_up')

/** 2 s, 4 s, 8 s … at most an hour, plus up to a quarter so that failures spread. */
function nextTry(attempts: number) {
  const seconds = Math.min(2 ** attempts, LONGEST_PAUSE)
  return clock.in({ seconds: seconds * (1 + Math.random() * SPREAD) })
}
