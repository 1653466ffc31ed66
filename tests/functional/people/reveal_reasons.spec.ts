import { test } from '@japa/runner'
import { inTransaction } from '#shared/database/transaction'
import { erasePersonKey } from '#audit/person_keys'
import { identityColumns, parseIdentityNumber } from '#people/identity_numbers'
import RevealIdentityNumber from '#people/actions/reveal_identity_number'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const REASON = 'Jämför med anställningsavtalet'

async function reveal(attributes: object = {}) {
  const number = identityColumns(parseIdentityNumber('196408233234'))
  const person = await given.person({ ...number, ...attributes })
  const actor = { kind: 'person', personId: person.id, userId: null, source: 'web' } as const
  await new RevealIdentityNumber().handle({ actor, personId: person.id, reason: REASON })
  return person
}

async function auditPage(personId: number) {
  await given.user({ login: 'auditor', duties: ['auditor'] })
  const auditor = await visitor().signIn('auditor')
  return auditor.get(`/audit?subjectType=person&subjectId=${personId}`)
}

test.group('Why an identity number was shown', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is read by those who may see the audit', async ({ assert }) => {
    const person = await reveal()
    const page = await auditPage(person.id)
    assert.include(page.text, REASON)
  })

  test('is gone when the person is erased, and the page says so', async ({ assert }) => {
    const person = await reveal()
    await inTransaction((trx) => erasePersonKey(trx, person.id))
    const page = await auditPage(person.id)
    assert.notInclude(page.text, REASON)
    assert.include(page.text, 'Skälet är raderat')
  })

  test('is for nobody who may not know the name [ASVS 8.2.3]', async ({ assert }) => {
    const person = await reveal({ protected: true })
    const page = await auditPage(person.id)
    assert.notInclude(page.text, REASON)
    assert.include(page.text, 'skyddade personuppgifter')
  })
})
