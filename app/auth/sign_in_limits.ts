import logger from '@adonisjs/core/services/logger'
import limiter from '@adonisjs/limiter/services/main'
import { retryWhileBusy } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'

export interface Try {
  login: string
  address: string
}

const byLoginHere = () => limiter.use({ requests: 10, duration: '15 mins' })
const byAddress = () => limiter.use({ requests: 100, duration: '15 mins' })
/** More than one address can spend in an hour: nobody alone shuts somebody else out. */
const byLogin = () => limiter.use({ requests: 50, duration: '1 hour' })
/** Beyond what people mistype, far below what spraying needs. */
const overall = () => limiter.use({ requests: 1_000, duration: '1 hour' })
const known = () => limiter.use({ requests: 1, duration: '30 days' })

/** Narrowest first: a try that one of them refuses isn't counted by those after it. */
const limits = ({ login, address }: Try) => [
  { limit: byLoginHere(), key: `login:${login}:${address}`, sparesKnown: false },
  { limit: byAddress(), key: `address:${address}`, sparesKnown: false },
  { limit: byLogin(), key: `login:${login}`, sparesKnown: true },
  { limit: overall(), key: 'sign_in', sparesKnown: true },
]

const knownKey = ({ login, address }: Try) => `known:${login}:${address}`

/** Whether this login has been signed in with from this address before. */
export const isKnownHere = (one: Try) => known().isBlocked(knownKey(one))

/**
 * Counts a try before the password is compared, so that parallel tries can't guess more often than
 * one after another could. Where somebody has signed in before, guesses from elsewhere don't count.
 * @throws Invalid when there were too many.
 */
export async function countTry(one: Try) {
  const isKnown = await isKnownHere(one)
  for (const { limit, key, sparesKnown } of limits(one)) {
    const { consumed } = await retryWhileBusy(() => limit.increment(key))
    if (consumed > limit.requests && !(sparesKnown && isKnown)) refuse(one)
  }
}

/** The login isn't logged: people type passwords into the wrong field. */
function refuse({ address }: Try): never {
  logger.warn({ address }, 'too many tries to sign in')
  throw invalid({ login: 'auth.too_many_tries' })
}

/** Takes the try back: the password was right. */
export async function forgiveTry(one: Try) {
  const [here, ...wider] = limits(one)
  await retryWhileBusy(() => here.limit.delete(here.key))
  for (const { limit, key } of wider) await retryWhileBusy(() => limit.decrement(key))
  await retryWhileBusy(() => known().set(knownKey(one), 1))
}
