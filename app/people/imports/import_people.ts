import type { Actor } from '#shared/actor'
import { type Trx, inTransaction } from '#shared/database/transaction'
import { Invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import { type Outcome, applyRow } from '#people/imports/apply_row'
import { type CheckedPeople, type CheckedRow, keyOf } from '#people/imports/check_people'
import { ensureUnits } from '#people/imports/ensure_units'
import type { Tally } from '#people/imports/plan_people'
import type { RowProblem } from '#people/imports/problem'
import type { UnitIndex } from '#people/imports/unit_index'

interface Input {
  actor: Actor
  checked: CheckedPeople
  progress?: (done: number, of: number) => void
}

export interface ImportResult extends Tally {
  units: number
  problems: RowProblem[]
}

/** Few enough that no transaction keeps others waiting. */
const CHUNK = 25

/** Loads checked rows, chunk by chunk. Broken off and run again, it goes on; run twice, it changes nothing. */
export default class ImportPeople {
  #made = new Map<string, number>()

  async handle({ actor, checked, progress }: Input): Promise<ImportResult> {
    const { index, added } = await ensureUnits(actor, checked.newUnits)
    const result: ImportResult = { created: 0, changed: 0, same: 0, units: added, problems: [] }
    for (let at = 0; at < checked.rows.length; at += CHUNK) {
      await this.#chunk(actor, checked.rows.slice(at, at + CHUNK), index, result)
      progress?.(Math.min(at + CHUNK, checked.rows.length), checked.rows.length)
    }
    await inTransaction((trx) => this.#record(trx, actor, result, checked.problems.length))
    return result
  }

  /** A chunk with a row that can't be saved is taken row by row, so that only that one is left out. */
  async #chunk(actor: Actor, rows: CheckedRow[], index: UnitIndex, result: ImportResult) {
    try {
      this.#count(await this.#save(actor, rows, index), result)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      if (rows.length > 1) for (const row of rows) await this.#chunk(actor, [row], index, result)
      else result.problems.push({ line: rows[0].line, column: null, key: failureOf(error) })
    }
  }

  #save(actor: Actor, rows: CheckedRow[], index: UnitIndex) {
    return inTransaction(async (trx) => {
      const made = new Map(this.#made)
      const outcomes: Outcome[] = []
      for (const row of rows) {
        const personId = row.personId ?? made.get(keyOf(row)) ?? null
        const target = { row, personId, orgUnitId: unitOf(row, index) }
        const applied = await applyRow(trx, actor, target)
        made.set(keyOf(row), applied.personId)
        outcomes.push(applied.outcome)
      }
      return { made, outcomes }
    })
  }

  #count(saved: { made: Map<string, number>; outcomes: Outcome[] }, result: ImportResult) {
    this.#made = saved.made
    for (const outcome of saved.outcomes) result[outcome]++
  }

  #record(trx: Trx, actor: Actor, result: ImportResult, refused: number) {
    const { problems, ...tally } = result
    return recordAudit(trx, actor, {
      action: 'people.imported',
      subjectType: 'import',
      details: { ...tally, refused: refused + problems.length },
    })
  }
}

function unitOf({ unit }: CheckedRow, index: UnitIndex) {
  const found = index.find(unit)
  return 'id' in found ? found.id : 0
}

const KEYS: Record<string, string> = {
  employmentNumber: 'employment_number_elsewhere',
  identityNumber: 'number_taken',
}

const failureOf = ({ problems }: Invalid) => KEYS[Object.keys(problems)[0]] ?? 'failed'
