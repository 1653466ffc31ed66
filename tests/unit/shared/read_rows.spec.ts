import { test } from '@japa/runner'
import fc from 'fast-check'
import { readRows, UnreadableFile } from '#shared/csv/read_rows'

const COLUMNS = { code: ['Kod'], name: ['Namn', 'Benämning'] } as const
const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readRows(Buffer.from(text, encoding), COLUMNS)

test.group('Reading a table from a file', () => {
  for (const delimiter of [';', ',', '\t'])
    test(`finds out that ${JSON.stringify(delimiter)} parts the columns`, ({ assert }) => {
      const { rows } = read(`Kod${delimiter}Namn\r\nedlevo${delimiter}Edlevo\r\n`)
      assert.deepEqual(rows, [{ line: 2, values: { code: 'edlevo', name: 'Edlevo' } }])
    })

  test('reads å, ä and ö from Excel (Windows-1252) and from UTF-8 with a mark', ({ assert }) => {
    assert.equal(read('Kod;Benämning\na;Öhrström', 'latin1').rows[0].values.name, 'Öhrström')
    assert.equal(read('\uFEFFKod;Benämning\na;Öhrström').rows[0].values.name, 'Öhrström')
  })

  test('numbers rows by the line they begin on', ({ assert }) => {
    const { rows } = read('Kod;Namn\n\na;"två\nrader"\nb;B\n')
    assert.deepEqual(
      rows.map(({ line }) => line),
      [3, 5]
    )
  })

  test('tells which headings it does not know', ({ assert }) => {
    const { unknown, found } = read('Kod;Pris\na;1')
    assert.deepEqual({ unknown, found }, { unknown: ['Pris'], found: ['code'] })
  })

  test('says that an empty file or an open quotation mark can not be read', ({ assert }) => {
    assert.throws(() => read(''), UnreadableFile as any)
    assert.throws(() => read('Kod;Namn\n"a;b'), UnreadableFile as any)
  })

  test('either reads any bytes or says that it can not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          readRows(bytes, COLUMNS)
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
        }
      }),
      { numRuns: 2000 }
    )
  })
})
