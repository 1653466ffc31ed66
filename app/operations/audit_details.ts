import type { I18n } from '@adonisjs/i18n'
import { openForPerson } from '#audit/person_keys'
import type { PresentedPerson } from '#people/presenter'

/** The details of a row in one line. */
export const detailWords = (details: string) =>
  Object.entries(JSON.parse(details))
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ')

/** By row, what was sealed for the person it is about; who may not know the name reads none of it. */
export async function sealedWords(
  rows: any[],
  persons: Map<number, PresentedPerson>,
  i18n: I18n
): Promise<Map<number, string>> {
  const words = new Map<number, string>()
  for (const { id, person_id: personId, sealed_details: sealed } of rows) {
    if (!sealed) continue
    const hidden = persons.get(personId)?.hidden ?? true
    words.set(id, hidden ? i18n.t('audit.protected_words') : await opened(personId, sealed, i18n))
  }
  return words
}

/** Words that were tampered with must not hide the rest of the page, which tells about it. */
async function opened(personId: number, sealed: string, i18n: I18n) {
  try {
    const details = await openForPerson(personId, sealed)
    return details === null ? i18n.t('audit.erased_words') : detailWords(details)
  } catch {
    return i18n.t('audit.broken_words')
  }
}
