import { readFile } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import { invalid } from '#shared/exceptions/invalid'

export const LARGEST_LOGO = 200_000

/** How files of each kind begin: what a file is called says nothing. */
const SIGNATURES: [type: string, holds: (bytes: Buffer) => boolean][] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).toString('hex') === 'ffd8ff'],
  [
    'image/webp',
    (bytes) =>
      bytes.subarray(0, 4).toString('latin1') === 'RIFF' &&
      bytes.subarray(8, 12).toString('latin1') === 'WEBP',
  ],
]

/** The picture as a data address. @throws Invalid when it is too large, or no PNG, JPEG or WebP. */
export async function logoFrom(file: MultipartFile) {
  if (!file.tmpPath || file.size > LARGEST_LOGO)
    throw invalid({ logo: 'settings.problems.logo_large' })
  const bytes = await readFile(file.tmpPath)
  return dataAddress(bytes)
}

export function dataAddress(bytes: Buffer) {
  const type = SIGNATURES.find(([, holds]) => holds(bytes))?.[0]
  if (!type) throw invalid({ logo: 'settings.problems.logo_kind' })
  return `data:${type};base64,${bytes.toString('base64')}`
}
