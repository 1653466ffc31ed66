import { test } from '@japa/runner'
import vine from '@vinejs/vine'
import { wholeNumber } from '#shared/validation/fields'

const validator = vine.create({ days: wholeNumber().range([0, 365]).nullable().optional() })
const daysOf = async (days: unknown) => (await validator.validate({ days })).days

test.group('A whole number', () => {
  test('is taken as text or number, or left out', async ({ assert }) => {
    const taken = await Promise.all(['14', 14, null, undefined].map(daysOf))
    assert.deepEqual(taken, [14, 14, null, undefined])
  })

  test('is nothing that only could be taken for one: {$self} [ASVS 2.2.1]')
    .with<unknown[]>([[], ['1'], [[7]], {}, { valueOf: '7' }, true, false, '1.5', 1.5, 'x'])
    .run(async ({ assert }, days) => {
      await assert.rejects(() => daysOf(days))
    })
})
