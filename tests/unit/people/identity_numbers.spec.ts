import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import {
  hashIdentityNumber,
  maskIdentityNumber,
  openIdentityNumber,
  parseIdentityNumber,
  sealIdentityNumber,
} from '#people/identity_numbers'

test.group('Identity numbers', (group) => {
  group.each.setup(() => clock.stopAt('2026-11-23T08:00:00.000Z'))
  group.each.teardown(() => clock.resume())

  test('a personnummer is read however it is written', ({ assert }) => {
    const expected = { digits12: '196408233234', kind: 'personnummer', birthDate: '1964-08-23' }
    for (const text of [
      '19640823-3234',
      '640823-3234',
      '6408233234',
      ' 640823 3234',
      '640823–3234',
    ])
      assert.deepEqual(parseIdentityNumber(text), expected as any, text)
  })

  test('a samordningsnummer gives the day of birth without its sixty', ({ assert }) => {
    assert.deepEqual(parseIdentityNumber('701063-2391'), {
      digits12: '197010632391',
      kind: 'samordningsnummer',
      birthDate: '1970-10-03',
    })
  })

  test('a wrong check digit, a day that is not and a day to come are refused', ({ assert }) => {
    for (const text of [
      '640823-3235',
      '19650229-1234',
      '00260101-0000',
      '',
      'abc',
      '20991231-2394',
      '6408233234; DROP TABLE persons',
    ])
      assert.isNull(parseIdentityNumber(text), text)
  })

  test('what is sealed can be opened, and equal numbers have equal hashes', ({ assert }) => {
    const sealed = sealIdentityNumber('196408233234')
    assert.notInclude(sealed, '3234')
    assert.equal(openIdentityNumber(sealed), '196408233234')
    assert.equal(hashIdentityNumber('196408233234'), hashIdentityNumber('196408233234'))
    assert.notEqual(hashIdentityNumber('196408233234'), hashIdentityNumber('196408233235'))
  })

  test('the mask shows the birth date as it is written in the number', ({ assert }) => {
    const birthDate = '1970-10-03'
    assert.equal(maskIdentityNumber({ identityKind: 'personnummer', birthDate }), '701003-••••')
    assert.equal(
      maskIdentityNumber({ identityKind: 'samordningsnummer', birthDate }),
      '701063-••••'
    )
    assert.isNull(maskIdentityNumber({ identityKind: null, birthDate }))
  })
})
