import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '@adonisjs/lucid/services/db'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { hostileForms } from '#tests/support/hostile_input'
import { visitor } from '#tests/support/visitor'

const FIELDS = [
  'code',
  'kind',
  'name',
  'description',
  'instructions',
  'fulfilment',
  'isPrimary',
  'isSensitive',
  'reportsAccount',
  'leadDays',
  'levels[0][id]',
  'levels[0][name]',
  'levels[0][position]',
  'levels[7]',
  'levels',
  'administrators[0]',
  'administrators[30]',
  'administrators',
  'owners[0]',
  'prerequisites[]',
]

test.group('Hostile input on the form of an item', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is answered with the form and a sentence 200 times, and saves nothing [ASVS 2.2.1, 2.2.2]', async ({
    assert,
  }) => {
    const { login } = await given.user({ duties: ['administrator'] })
    const admin = await visitor().signIn(login)
    await admin.get('/catalogue/new')
    await fc.assert(
      fc.asyncProperty(hostileForms(FIELDS), async (fields) => {
        const { status, text } = await admin.post('/catalogue', fields)
        assert.equal(status, 422)
        assert.include(text, 'Något behöver rättas')
        assert.notInclude(text, '<script>alert')
      }),
      { numRuns: 200 }
    )
    assert.lengthOf(await db.from('catalogue_items'), 0)
    assert.lengthOf(await db.from('levels'), 0)
  }).timeout(120_000)

  test('meets a page that answers whatever the address says', async ({ assert }) => {
    const { login } = await given.user({ duties: ['administrator'] })
    const admin = await visitor().signIn(login)
    for (const query of ['kind=x', 'after=abc', 'after=99999999999', 'q[]=1', 'show=&kind[a]=b'])
      assert.equal((await admin.get(`/catalogue?${query}`)).status, 200)
    for (const id of ['0', '-1', 'abc', '99999999999', '1e3', '%00'])
      assert.include([400, 404], (await admin.get(`/catalogue/${id}`)).status)
  })
})
