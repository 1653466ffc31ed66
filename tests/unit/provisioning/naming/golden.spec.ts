import { test } from '@japa/runner'
import { goldenRows, keepRowsNow, rowsNow } from '#tests/unit/provisioning/naming/golden'

/** After an intended change: the same run with GOLDEN_NAMES=write, and read what git says has changed. */
if (process.env.GOLDEN_NAMES === 'write') keepRowsNow()

const isComposed = (text: string) => text === text.normalize('NFC')

test.group('2,000 Swedish and immigrant names', () => {
  test('give the names that the golden file says', ({ assert }) => {
    const now = rowsNow()
    const changed = goldenRows().filter((row, at) => row.join('\t') !== now[at].join('\t'))
    assert.deepEqual(changed, [])
    assert.lengthOf(now, 2_000)
  })

  test('are of many alphabets, in composed and decomposed form', ({ assert }) => {
    const names = goldenRows().map(([given, family]) => `${given} ${family}`)
    assert.isAbove(names.filter((name) => !isComposed(name)).length, 100)
    for (const script of ['Arabic', 'Han', 'Cyrillic', 'Greek', 'Hebrew', 'Thai', 'Armenian'])
      assert.isTrue(
        names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
        script
      )
  })

  test('give the same in either form', ({ assert }) => {
    const unlike = goldenRows().filter((row) => !isComposed(row[4]))
    assert.deepEqual(unlike, [])
  })
})
