import type { I18n } from '@adonisjs/i18n'
import { invalid } from '#shared/exceptions/invalid'
import { checkPeople } from '#people/imports/check_people'
import { bytesOf } from '#people/imports/pending_imports'
import { planPeople } from '#people/imports/plan_people'
import { RefusedFile, wordProblem } from '#people/imports/problem'
import type PendingImport from '#people/models/pending_import'

const MOST_SHOWN = 200
/** As many as a page may be waited for. */
const MOST_ROWS_ON_THE_WEB = 5_000

export const checkUpload = (upload: PendingImport) =>
  checkBytes(bytesOf(upload), upload.createUnits)

/** Checks a file from the web. @throws Invalid with the sentence for the field `file`. */
export async function checkBytes(bytes: Uint8Array, createUnits: boolean) {
  try {
    return await checkPeople(bytes, { createUnits, mostRows: MOST_ROWS_ON_THE_WEB })
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    throw invalid({ file: { key: `imports.problems.${error.key}`, values: error.values } })
  }
}

/** What an upload would do, in words. */
export async function reviewOf(upload: PendingImport, i18n: I18n) {
  const { rows, problems, newUnits, total } = await checkUpload(upload)
  return {
    upload,
    total,
    newUnits,
    ready: rows.length,
    tally: await planPeople(rows),
    problems: problems.slice(0, MOST_SHOWN).map((problem) => wordProblem(problem, i18n)),
    more: Math.max(0, problems.length - MOST_SHOWN),
  }
}
