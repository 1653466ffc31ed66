import { type Client, ResultCodeError } from 'ldapts'
import { closeClient } from '#connectors/active_directory/open_client'

/** Connections that are signed in, kept between uses: to make one takes as long as to create an account. */
export class Connections {
  #idle: Client[] = []
  #sweep?: NodeJS.Timeout
  #closed = false

  constructor(
    private readonly open: () => Promise<Client>,
    private readonly idleLimit: number
  ) {}

  /** Lends a connection to one piece of work at a time. */
  async use<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = await this.#take()
    try {
      const result = await work(client)
      await this.#give(client)
      return result
    } catch (error) {
      await this.#giveAfter(error, client)
      throw error
    }
  }

  /** Lends a connection until the last result is taken, since a listing belongs to its connection. */
  async *lend<T>(work: (client: Client) => AsyncIterable<T>): AsyncGenerator<T> {
    const client = await this.#take()
    let after: unknown = new Error('the listing was broken off')
    try {
      yield* work(client)
      after = null
    } catch (error) {
      after = error
      throw error
    } finally {
      await (after ? this.#giveAfter(after, client) : this.#give(client))
    }
  }

  /** Ends what is kept now, and what is still lent as soon as it comes back. */
  async close() {
    this.#closed = true
    await this.#letGo()
  }

  async #letGo() {
    clearTimeout(this.#sweep)
    await Promise.all(this.#idle.splice(0).map(closeClient))
  }

  async #take() {
    for (let client = this.#idle.pop(); client; client = this.#idle.pop()) {
      if (client.isBound) return client
      await closeClient(client)
    }
    return this.open()
  }

  async #give(client: Client) {
    if (this.#closed || !client.isBound) return closeClient(client)
    this.#idle.push(client)
    clearTimeout(this.#sweep)
    this.#sweep = setTimeout(() => void this.#letGo(), this.idleLimit).unref()
  }

  /** A refusal is an answer like any other; after anything else nobody knows what is still under way. */
  #giveAfter = (error: unknown, client: Client) =>
    error instanceof ResultCodeError ? this.#give(client) : closeClient(client)
}
