import type { SessionData, SessionStoreWithTaggingContract } from '@adonisjs/session/types'
import { retryWhileBusy } from '#shared/database/transaction'
import { clock, shift } from '#shared/clock'

const TOUCH_EVERY = { minutes: 5 }
const MOST_REMEMBERED = 10_000

/**
 * The framework's SQL store, made to wait its turn while another process writes, and not to write
 * at every page view: a session's life is prolonged at most every five minutes.
 */
export class PatientSessionStore implements SessionStoreWithTaggingContract {
  static #touched = new Map<string, string>()

  constructor(private store: SessionStoreWithTaggingContract) {}

  read(id: string) {
    return this.store.read(id)
  }

  write(id: string, values: SessionData) {
    return retryWhileBusy(async () => this.store.write(id, values))
  }

  destroy(id: string) {
    return retryWhileBusy(async () => this.store.destroy(id))
  }

  async touch(id: string) {
    const touched = PatientSessionStore.#touched
    if ((touched.get(id) ?? '') > shift(clock.now(), { minutes: -TOUCH_EVERY.minutes })) return
    if (touched.size > MOST_REMEMBERED) touched.clear()
    touched.set(id, clock.now())
    await retryWhileBusy(async () => this.store.touch(id))
  }

  tag(id: string, userId: string | number) {
    return retryWhileBusy(async () => this.store.tag(id, String(userId)))
  }

  untag(id: string, userId: string | number) {
    return retryWhileBusy(async () => this.store.untag(id, String(userId)))
  }

  tagged(userId: string | number) {
    return this.store.tagged(String(userId))
  }
}
