import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { grantFile } from '#access/exports/grant_file'
import { seed, size } from '#tests/support/size'

const words = { t: (key: string) => key }

/** Text that a spreadsheet would run, and anything else. */
const cell = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n=', '"=', ';=', '＝'),
    fc.string({ unit: 'binary', maxLength: 40 })
  )
  .map(([start, rest]) => start + rest)

function cellsOf(text: string): string[] {
  return parse(text, { bom: true, delimiter: ';', relax_column_count: true }).flat()
}

test.group('Who has what as a file: its cells', () => {
  test('are never a formula, whatever a name, item, level or reason is [ASVS 1.2.10]', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (name, item, level, reason) => {
        const grant = {
          id: 1,
          personId: 1,
          itemId: 1,
          kind: 'system',
          since: '2026-01-01',
          until: null,
        }
        const reasons = [{ role: null, words: reason, orderNumber: null }]
        const held = [{ ...grant, item, level, reasons }] as any
        const persons = new Map([[1, { name }]]) as any
        return cellsOf(grantFile(held, persons, words)).every((one) => !/^[=+\-@\t\r＝]/.test(one))
      }),
      { numRuns: size(500, 10_000), seed }
    )
  })
    .timeout(600_000)
    .tags(['@chaos'])
})
