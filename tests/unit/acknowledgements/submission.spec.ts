import { test } from '@japa/runner'
import fc from 'fast-check'
import { hostileBodies } from '#tests/support/hostile_input'
import { listValidator } from '#acknowledgements/validators/list'
import { submissionValidator } from '#acknowledgements/validators/submission'

const line = hostileBodies(['outcome', 'version', 'remark', 'user_name', 'email', 'password'])
const lines = fc.dictionary(fc.constantFrom('l1', 'l2', '1', 'x', ''), line, {
  noNullPrototype: true,
})
const submissions = fc
  .tuple(hostileBodies(['lines', 'all', 'code']), fc.option(lines))
  .map(([body, typed]) => (typed ? { ...body, lines: typed } : body))

test.group('What is typed when acknowledging', () => {
  test('is taken or refused, never a surprise', async () => {
    await fc.assert(
      fc.asyncProperty(submissions, async (body) => {
        const [error] = await submissionValidator.tryValidate(body)
        if (error && !error.messages.every(({ field }: any) => field)) throw error
      }),
      { numRuns: 10_000 }
    )
  }).timeout(60_000)

  test('narrows the list down, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(hostileBodies(['show', 'item', 'late', 'after']), async (query) => {
        const [error] = await listValidator.tryValidate(query)
        if (error && !error.messages.every(({ field }: any) => field)) throw error
      }),
      { numRuns: 10_000 }
    )
  }).timeout(60_000)
})
