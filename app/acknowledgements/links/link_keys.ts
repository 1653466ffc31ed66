import { createHash } from 'node:crypto'
import { linkKey, previousLinkKey } from '#config/keys'

export interface LinkKey {
  /** Names the key in a wave without telling it. */
  id: string
  bytes: Buffer
}

const named = (bytes: Buffer): LinkKey => ({
  id: createHash('sha256').update('link key\0').update(bytes).digest('hex').slice(0, 12),
  bytes,
})

/** The key that makes links, and the one before it while its links shall still work. */
class LinkKeys {
  #current = named(linkKey)
  #previous = previousLinkKey && named(previousLinkKey)

  get current() {
    return this.#current
  }

  /** Null when the key has been taken away: its links are dead. */
  find(id: string): LinkKey | null {
    return [this.#current, this.#previous].find((key) => key?.id === id) ?? null
  }

  /** Turns the keys without a restart, for tests and rehearsals. */
  use(current: Buffer, previous: Buffer | null = null) {
    this.#current = named(current)
    this.#previous = previous && named(previous)
  }
}

export const linkKeys = new LinkKeys()
