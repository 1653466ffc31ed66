import { test } from '@japa/runner'
import { fold, sortKey } from '#shared/text/fold'

test.group('Folding and sorting names', () => {
  test('two spellings of a name fold alike', ({ assert }) => {
    for (const spelling of ['Öhrström', 'ohrstrom', 'O\u0308hrstro\u0308m', ' ÖHRSTRÖM '])
      assert.equal(fold(spelling), 'ohrstrom')
  })

  test('names sort as in a Swedish telephone directory', ({ assert }) => {
    const names = [
      'Öberg',
      'Zander',
      'Andersson',
      'Ärlig',
      'Åberg',
      'Zetterlund',
      'von Ö',
      'Åström',
    ]
    const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
    assert.deepEqual(sorted, [
      ...['Andersson', 'von Ö', 'Zander', 'Zetterlund'],
      ...['Åberg', 'Åström', 'Ärlig', 'Öberg'],
    ])
  })
})
