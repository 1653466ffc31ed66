import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { LOCALES, type Locale } from '#config/i18n'

const root = new URL('../../../resources/lang/', import.meta.url)

function* flat(tree: object, prefix: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(tree))
    if (typeof value === 'string') yield [`${prefix}.${name}`, value]
    else yield* flat(value, `${prefix}.${name}`)
}

function textsOf(locale: Locale): Map<string, string> {
  const folder = new URL(`${locale}/`, root)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(
    files.flatMap((file) => [
      ...flat(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), basename(file, '.json')),
    ])
  )
}

/** Every text by its key, in each language. */
export const TEXTS = Object.fromEntries(
  LOCALES.map((locale) => [locale, textsOf(locale)])
) as Record<Locale, Map<string, string>>
