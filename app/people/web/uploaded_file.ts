import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { invalid } from '#shared/exceptions/invalid'

export const LARGEST_UPLOAD_MB = 5

/** The CSV file of a form. @throws Invalid when there is none, or it can't be one. */
export async function uploadedFile({ request }: HttpContext, field: string) {
  const file = request.file(field, { size: `${LARGEST_UPLOAD_MB}mb`, extnames: ['csv', 'txt'] })
  if (!file?.tmpPath) throw invalid({ [field]: 'imports.problems.no_file' })
  const tooLarge = { key: 'imports.problems.too_large', values: { size: LARGEST_UPLOAD_MB } }
  const [error] = file.errors
  if (error)
    throw invalid({ [field]: error.type === 'size' ? tooLarge : 'imports.problems.no_csv' })
  return { bytes: await readFile(file.tmpPath), fileName: file.clientName }
}
