import { test } from '@japa/runner'
import { inTransaction } from '#shared/database/transaction'
import { erasePersonKey, openForPerson, sealForPerson } from '#audit/person_keys'
import { emptyDatabase } from '#tests/support/database'

test.group('Personal values in the audit', (group) => {
  group.each.setup(() => emptyDatabase())

  test('are sealed with a key of the person’s own', async ({ assert }) => {
    const [one, again, other] = await inTransaction(async (trx) => [
      await sealForPerson(trx, 1, 'Åsa Öhrström'),
      await sealForPerson(trx, 1, 'asa@example.se'),
      await sealForPerson(trx, 2, 'Åsa Öhrström'),
    ])
    assert.notInclude(one, 'Öhrström')
    assert.equal(await openForPerson(1, one), 'Åsa Öhrström')
    assert.equal(await openForPerson(1, again), 'asa@example.se')
    await assert.rejects(() => openForPerson(2, one))
    assert.equal(await openForPerson(2, other), 'Åsa Öhrström')
  })

  test('can never be read again once the person is erased', async ({ assert }) => {
    const sealed = await inTransaction((trx) => sealForPerson(trx, 1, 'Åsa Öhrström'))
    await inTransaction((trx) => erasePersonKey(trx, 1))
    assert.isNull(await openForPerson(1, sealed))
    await inTransaction((trx) => sealForPerson(trx, 1, 'någon annan'))
    await assert.rejects(() => openForPerson(1, sealed))
  })
})
