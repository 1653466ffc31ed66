import type { Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { fold } from '#shared/text/fold'
import { type Reference, resolveReference } from '#catalogue/references'

interface Named {
  code?: string | null
  name: string
}

/** The record with this code or, without one, this name. */
export async function findByCode(trx: Trx, table: string, { code, name }: Named): Promise<any> {
  const rows = await trx.from(table).orderBy('id')
  const byCode = (wanted: string) => rows.find((row) => fold(row.code) === fold(wanted))
  if (code) return byCode(code) ?? null
  return rows.find((row) => fold(row.name) === fold(name)) ?? null
}

/** The record that a cell means, by code or name. @throws Invalid when there is none. */
export async function meantBy(trx: Trx, table: string, column: string, text: string) {
  const record =
    (await findByCode(trx, table, { code: text, name: text })) ??
    (await findByCode(trx, table, { name: text }))
  if (record) return record
  throw invalid({ [column]: { key: 'catalogue.problems.nothing_called', values: { text } } })
}

/** Each reference in the one way that can be compared with what is stored. @throws Invalid */
export async function asStored(trx: Trx, column: string, texts: string[]) {
  const found: string[] = []
  for (const text of texts) found.push(await storedText(trx, column, text))
  return [...new Set(found)].sort()
}

async function storedText(trx: Trx, column: string, text: string) {
  const reference = await resolveReference(trx, text)
  if (typeof reference === 'string')
    throw invalid({ [column]: { key: `catalogue.problems.${reference}`, values: { text } } })
  return 'personId' in reference ? `#${reference.personId}` : addressOf(trx, reference)
}

async function addressOf(trx: Trx, reference: Reference) {
  const id = 'mailboxId' in reference ? reference.mailboxId : 0
  return (await trx.from('shared_mailboxes').where({ id }).firstOrFail()).email as string
}
