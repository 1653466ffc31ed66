import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Invalid, invalid, type Problem } from '#shared/exceptions/invalid'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import { sealFirstPassword } from '#handover/actions/seal_first_password'
import { type Capacity, itemsOf } from '#acknowledgements/capacity'
import type { Choice } from '#acknowledgements/outcomes'

interface Input {
  actor: Actor
  /** In whose name: only lines of items that they administer are touched. */
  capacity: Capacity
  choices: Choice[]
}

export interface Acknowledged {
  /** Lines acknowledged now. */
  done: number[]
  /** Lines that somebody else acknowledged, moved or changed first. */
  late: number[]
}

interface CurrentLine {
  id: number
  version: number
  state: string
}

/**
 * Acknowledges several lines in one transaction. A line that is not as it was shown is left as it
 * is and doesn't stop the others; what can't be accepted of any line stops them all.
 * @throws Invalid with the fields named `lines.l12.remark`.
 */
export default class AcknowledgeLines {
  handle({ actor, capacity, choices }: Input): Promise<Acknowledged> {
    return inTransaction(async (trx) => {
      const result: Acknowledged = { done: [], late: [] }
      for (const choice of choices) {
        const line = await this.#current(trx, choice, capacity)
        if (line) await this.#acknowledge(trx, actor, line, choice)
        result[line ? 'done' : 'late'].push(choice.lineId)
      }
      return result
    })
  }

  /** The line, locked, if it is still open, as it was shown, and theirs. */
  async #current(trx: Trx, { lineId, version }: Choice, capacity: Capacity) {
    const line: CurrentLine | null = await trx
      .from('order_lines')
      .where({ id: lineId, version, state: 'open' })
      .whereIn('item_id', itemsOf(capacity, trx)())
      .forUpdate()
      .first()
    return line
  }

  async #acknowledge(trx: Trx, actor: Actor, line: CurrentLine, choice: Choice) {
    const { outcome, remark, userName, email } = choice
    const account = userName ? { userName, email } : undefined
    const known = { id: line.id, version: line.version }
    const { orderId, accountId } = await new AcknowledgeLine()
      .handle({ actor, line: known, outcome, remark, account }, trx)
      .catch((error) => this.#namedByLine(error, line.id))
    if (choice.password && accountId)
      await this.#seal(trx, actor, { orderId, accountId, password: choice.password })
  }

  async #seal(trx: Trx, actor: Actor, account: SealedFor) {
    const { person_id: personId } = await trx
      .from('orders')
      .where('id', account.orderId)
      .firstOrFail()
    await sealFirstPassword(trx, { ...account, personId, actor })
  }

  #namedByLine(error: unknown, lineId: number): never {
    if (!(error instanceof Invalid)) throw error
    const problems = Object.entries(error.problems).map(([field, problem]): [string, Problem] => [
      `lines.l${lineId}.${field === 'userName' ? 'user_name' : field}`,
      problem,
    ])
    throw invalid(Object.fromEntries(problems))
  }
}

interface SealedFor {
  orderId: number
  accountId: number
  password: string
}
