import { test } from '@japa/runner'
import { attributeChanges } from '#provisioning/template/attribute_changes'

test.group('What is to be written of an account', () => {
  test('is what differs, as it is and as it will be', ({ assert }) => {
    const present = { displayName: ['Anna Ek'], title: ['Lärare'], mail: ['anna.ek@exempel.se'] }
    const wanted = { displayName: ['Anna Berg'], title: ['Lärare'], department: ['Björkskolan'] }
    assert.deepEqual(attributeChanges(present, wanted), [
      { attribute: 'displayName', before: ['Anna Ek'], after: ['Anna Berg'] },
      { attribute: 'department', before: [], after: ['Björkskolan'] },
    ])
  })

  test('is nothing when only the order of values or the case of names differs', ({ assert }) => {
    const present = { otherTelephone: ['1', '2'], DEPARTMENT: ['Björkskolan'] }
    const wanted = { otherTelephone: ['2', '1'], department: ['Björkskolan'] }
    assert.isEmpty(attributeChanges(present, wanted))
  })

  test('clears what is wanted no more, and touches nothing that was not spoken of', ({
    assert,
  }) => {
    const present = { title: ['Lärare'], wWWHomePage: ['https://exempel.se'] }
    assert.deepEqual(attributeChanges(present, { title: [] }), [
      { attribute: 'title', before: ['Lärare'], after: [] },
    ])
  })

  test('keeps addresses that others have given, with one primary', ({ assert }) => {
    const before = ['SMTP:anna.ek@exempel.se', 'smtp:annaek@exempel.se', 'X500:/o=Exempel/cn=ae']
    const [change] = attributeChanges(
      { proxyAddresses: before },
      { proxyAddresses: ['SMTP:anna.berg@exempel.se'] }
    )
    assert.deepEqual(change.after, [
      'SMTP:anna.berg@exempel.se',
      'smtp:anna.ek@exempel.se',
      'smtp:annaek@exempel.se',
      'X500:/o=Exempel/cn=ae',
    ])
  })

  test('once written leaves nothing to write', ({ assert }) => {
    const wanted = { proxyAddresses: ['SMTP:a@exempel.se'], title: ['Lärare'] }
    const present = { proxyAddresses: ['SMTP:b@exempel.se', 'smtp:A@exempel.se'] }
    const changes = attributeChanges(present, wanted)
    const after = Object.fromEntries(changes.map((one) => [one.attribute, one.after]))
    assert.isEmpty(attributeChanges(after, wanted))
  })
})
