import { test } from '@japa/runner'
import fc from 'fast-check'
import { findCycle } from '#catalogue/rules/find_cycle'

const graph = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
    maxLength: 25,
  })
  .map((edges) => {
    const prerequisites = new Map<number, number[]>()
    for (const [from, to] of edges)
      prerequisites.set(from, [...(prerequisites.get(from) ?? []), to])
    return prerequisites
  })

/** By definition: an item that can be reached from itself. */
function hasCycle(prerequisites: Map<number, number[]>) {
  const reaches = (from: number, goal: number, seen: Set<number>): boolean =>
    (prerequisites.get(from) ?? []).some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  return [...prerequisites.keys()].some((id) => reaches(id, id, new Set()))
}

test.group('Circles among prerequisites', () => {
  test('are found exactly when an item can be reached from itself', ({ assert }) => {
    fc.assert(
      fc.property(graph, (prerequisites) => {
        assert.equal(findCycle(prerequisites) !== null, hasCycle(prerequisites))
      }),
      { numRuns: 3000 }
    )
  })

  test('are given as items that each wait for the next, the last for the first', ({ assert }) => {
    fc.assert(
      fc.property(graph, (prerequisites) => {
        const cycle = findCycle(prerequisites) ?? []
        for (const [n, id] of cycle.entries())
          assert.include(prerequisites.get(id), cycle[(n + 1) % cycle.length])
        assert.equal(new Set(cycle).size, cycle.length)
      }),
      { numRuns: 3000 }
    )
  })

  test('are not there when every item waits only for lower ones', ({ assert }) => {
    fc.assert(
      fc.property(graph, (prerequisites) => {
        const down = [...prerequisites].map(
          ([id, required]) => [id, required.filter((other) => other < id)] as const
        )
        assert.isNull(findCycle(new Map(down)))
      }),
      { numRuns: 1000 }
    )
  })

  test('are looked for in a chain of 50,000 items without running out of stack', ({ assert }) => {
    const chain = new Map(Array.from({ length: 50_000 }, (_, n) => [n, [n + 1]]))
    assert.isNull(findCycle(chain))
    assert.lengthOf(findCycle(chain.set(50_000, [0]))!, 50_001)
  })
})
