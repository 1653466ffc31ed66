import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { plainCell } from '#access/exports/plain_cell'
import { grantFile } from '#access/exports/grant_file'
import { seed, size } from '#tests/support/size'

const words = { t: (key: string) => key }

/** Text that a spreadsheet would run, and anything else. */
const cell = fc
  .tuple(
    fc.constantFrom(
      '',
      ' ',
      'Norr',
      'Norr,',
      'Norr;',
      'Norr"',
      'Norr\t',
      'Norr\n',
      'Norr"; ',
      '\t',
      '\r'
    ),
    fc.constantFrom('', '=', '+', '-', '@', ' =', '\t=', '\r', '\n=', '"=', ';=', ',=', '＝', '＠'),
    fc.string({ unit: 'binary', maxLength: 40 })
  )
  .map((parts) => parts.join(''))

const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/

/** As the file is meant, and as a program reads it that takes any sign for the end of a cell. */
const READ = {
  'its own separator': (text: string): string[] =>
    parse(text, { bom: true, delimiter: ';', relax_column_count: true }).flat(),
  'whatever separator': (text: string) => text.replace(/^\uFEFF/, '').split(/[,;|"\t\r\n]/),
}

test.group('Who has what as a file: its cells', () => {
  test(
    'are never a formula, whatever a name, item, level or reason is, read with {$self} [ASVS 1.2.10]'
  )
    .with(Object.keys(READ) as (keyof typeof READ)[])
    .timeout(600_000)
    .tags(['@chaos'])
    .run((_, reader) => {
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
          return READ[reader](grantFile(held, persons, words)).every((one) => !FORMULA.test(one))
        }),
        { numRuns: size(500, 10_000), seed }
      )
    })

  test('are otherwise as they were typed', ({ assert }) => {
    for (const text of [
      'Åsa Öhrström',
      'A-lag',
      'E-post - läsa',
      'a@b.se',
      '2020-01-01',
      'A, B; C',
    ])
      assert.equal(plainCell(text), text)
    assert.equal(plainCell('=1+1'), "'=1+1")
    assert.equal(plainCell('Norr, =1+1'), "Norr, '=1+1")
  })
})
