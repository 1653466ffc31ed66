import { test } from '@japa/runner'
import { brakeOf } from '#provisioning/sync/brake'

const LIMITS = { syncBrakePercent: 5, syncBrakeCount: 10 }
const reading = { full: false, seen: 3, lost: 0, before: 100 }

test.group('The brake of the sync', () => {
  test('{0}')
    .with([
      ['lets nothing lost pass', {}, null],
      ['lets as many as the limit pass', { lost: 10 }, null],
      ['stops at one more', { lost: 11 }, 'lost'],
      ['takes the larger of the two: many accounts', { lost: 50, before: 1_000 }, null],
      ['takes the larger of the two: one more', { lost: 51, before: 1_000 }, 'lost'],
      ['lets an empty answer about changes pass', { seen: 0 }, null],
      ['stops at an empty answer about everything', { seen: 0, full: true }, 'empty'],
    ] as const)
    .run(({ assert }, [, facts, expected]) => {
      assert.equal(brakeOf({ ...reading, ...facts }, LIMITS), expected)
    })
})
