import type { SessionData, SessionStoreWithTaggingContract } from '@adonisjs/session/types'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { retryWhileBusy } from '#shared/database/transaction'
import { clock, shift } from '#shared/clock'

const TOUCH_EVERY = { minutes: 5 }
const MOST_REMEMBERED = 10_000

/**
 * The framework's SQL store, made to wait its turn while another process writes, and not to write
 * at every page view: a session's life is prolonged at most every five minutes. A session that was
 * ended while a request went on is not brought back by it.
 */
export class PatientSessionStore implements SessionStoreWithTaggingContract {
  static #touched = new Map<string, string>()
  #found: string | null = null

  constructor(private store: SessionStoreWithTaggingContract) {}

  async read(id: string) {
    const values = await this.store.read(id)
    if (values) this.#found = id
    return values
  }

  write(id: string, values: SessionData) {
    return retryWhileBusy(async () => {
      if (id === this.#found && !(await isThere(id))) return
      await this.store.write(id, values)
    })
  }

  destroy(id: string) {
    return retryWhileBusy(async () => this.store.destroy(id))
  }

  async touch(id: string) {
    const touched = PatientSessionStore.#touched
    if ((touched.get(id) ?? '') > shift(clock.now(), { minutes: -TOUCH_EVERY.minutes })) return
    if (touched.size > MOST_REMEMBERED) touched.clear()
    touched.set(id, clock.now())
    await retryWhileBusy(async () => this.store.touch(id)).catch(tellThatItIsNotProlonged)
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

/** A page that could be read is shown although nothing can be written, as on a full disk. */
const tellThatItIsNotProlonged = (err: Error) => logger.error({ err }, 'a session is not prolonged')

const isThere = (id: string) => db.from('sessions').where({ id }).select('id').first()
