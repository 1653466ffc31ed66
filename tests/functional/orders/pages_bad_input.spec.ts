import { test } from '@japa/runner'
import fc from 'fast-check'
import Order from '#orders/models/order'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, placeHire } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

const RUNS = 200

const FIELDS = [
  ...['form_token', 'givenNames', 'familyName', 'identityNumber', 'privateEmail', 'privatePhone'],
  ...['orgUnitId', 'orgUnitId[]', 'title', 'title[]', 'title[a][b]', 'form', 'startDate'],
  ...['lastDate', 'version', 'roles[]', 'shown[]', 'lines[]', 'extras[]', 'notes[__proto__]'],
  ...['notes[1-0]', 'extra', 'press', '__proto__[admin]', 'constructor[prototype][x]', 'reason'],
  ...['existingPersonId', 'preferredName', 'caseNumber', 'signedOn', 'contracts[]', 'versions[c1]'],
]

const VALUES = [
  ...['', ' ', '0', '-1', '1', '2147483648', '1e5', 'NaN', '<script>alert(1)</script>', '=CMD()'],
  ...['\u202Eevil', '\u0000', 'a\r\nb', '2027-02-29', '2028-02-29', '0026-11-23', '9999-12-31'],
  ...[
    'permanent',
    'next',
    'add',
    '1-0',
    '999-9',
    'new',
    'å'.repeat(3000),
    '19640823-3235',
    '\uD800',
  ],
]

const form = fc.dictionary(
  fc.constantFrom(...FIELDS),
  fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 20 })),
  { maxKeys: 10 }
)

test.group('Bad input to the pages of orders', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is refused with 422 on the hire form, and nothing is saved [ASVS 2.2.1, 2.2.2]', async ({
    assert,
  }) => {
    const { manager } = await givenSchool()
    await given.user({ person: manager, login: 'maria' })
    const maria = await visitor().signIn('maria')
    await maria.get('/orders/new')
    const send = fc.asyncProperty(form, async (fields) => {
      const { status, text } = await maria.post('/orders', fields)
      assert.equal(status, 422, JSON.stringify(fields))
      assert.include(text, 'Något behöver rättas')
      assert.notInclude(text, '<script>alert')
    })
    await fc.assert(send, { numRuns: RUNS })
    assert.lengthOf(await Order.all(), 0)
  }).timeout(180_000)

  test('never breaks any other form', async ({ assert }) => {
    const school = await givenSchool()
    await given.user({ person: school.manager, login: 'maria', duties: ['hr_officer'] })
    const order = await placeHire(school, [school.account])
    const draft = await placeHire(school, [school.account], {}, false)
    const maria = await visitor().signIn('maria')
    await maria.get('/orders/new')
    const own = ['change', 'wishes', 'draft', 'roles', 'check'].map((one) => `${one}?_method=PUT`)
    const posts = ['attestation', 'rejection', 'cancellation', 'lines/1/answer', 'lines/1/drop']
    const more = ['lines/1/replacement', 'lines/1/waiver']
    const paths = [
      ...[...own, ...posts, ...more].map((one) => `/orders/${order.id}/${one}`),
      ...[`/orders/${draft.id}/attestation`, '/contracts/signatures', '/contracts/1/signature'],
      ...['/contracts/1/decline', '/contracts/1/withdrawal'],
    ]
    const send = fc.asyncProperty(fc.constantFrom(...paths), form, async (path, fields) => {
      const { status } = await maria.post(path, fields)
      assert.isBelow(status, 500, `${path} ${JSON.stringify(fields)}`)
    })
    await fc.assert(send, { numRuns: RUNS })
  }).timeout(180_000)
})
