import { test } from '@japa/runner'
import { commonNames, localParts, userNames } from '#provisioning/naming/candidates'
import { proposedNames } from '#provisioning/naming/proposed_names'
import {
  few,
  localPartOf,
  naming,
  person,
  userNameOf,
} from '#tests/unit/provisioning/naming/any_person'

const commonNameOf = (name: string) => proposedNames(naming(), person(name)).commonName

test.group('The spelling of a name', () => {
  test('{0} becomes {1}')
    .with([
      ['Åsa Öhrström', 'asa.ohrstrom'],
      ['Ärla Ängström', 'arla.angstrom'],
      ['André Müller', 'andre.muller'],
      ['Þóra Þórsdóttir', 'thora.thorsdottir'],
      ['Guðrún Æsudóttir', 'gudrun.aesudottir'],
      ['Jørgen Strauß', 'jorgen.strauss'],
      ['Łukasz Đorđević', 'lukasz.dordevic'],
      ['İbrahim Yılmaz', 'ibrahim.yilmaz'],
      ['Máhtte Ŋávdni', 'mahtte.ngavdni'],
      ['Thị Nguyễn', 'thi.nguyen'],
      ['ANNA ÅKERLUND', 'anna.akerlund'],
      ['Sinéad O’Connor', 'sinead.oconnor'],
      ["Sinéad O'Connor", 'sinead.oconnor'],
      ['Sinéad Oʻ‘`´Connor', 'sinead.oconnor'],
      ['Anna-Karin Berg-Nilsson', 'anna-karin.berg-nilsson'],
      ['Anna–Karin Berg\u2011Nilsson', 'anna-karin.berg-nilsson'],
      ['María García López', 'maria.garcia-lopez'],
      ['محمد علي', 'mhmd.ly'],
      ['小明 王', 'xiaoming.wang'],
      ['Анна Щербакова', 'anna.shcherbakova'],
    ])
    .run(({ assert }, [name, expected]) => {
      assert.equal(localPartOf(name), expected)
      assert.equal(localPartOf(name.normalize('NFD')), expected, 'in NFD')
    })

  test('follows the organisation’s own table, in NFC and NFD', ({ assert }) => {
    for (const form of ['NFC', 'NFD']) {
      const transliteration = 'å=aa ä=ae, ö=oe ü=ue é= '.normalize(form)
      assert.equal(localPartOf('Åsa Öhrén', { transliteration }), 'aasa.oehrn')
      assert.equal(localPartOf('Jürgen Bäck', { transliteration }), 'juergen.baeck')
    }
  })

  test('{0} keeps "af", "von" and "de la" as {1}, joined as {2} or dropped as {3}')
    .with([
      ['Carl von Essen', 'carl.von-essen', 'carl.vonessen', 'carl.essen'],
      ['Carl Von Essen', 'carl.von-essen', 'carl.vonessen', 'carl.essen'],
      ['Eva af Klint', 'eva.af-klint', 'eva.afklint', 'eva.klint'],
      ['Ana de la Cruz', 'ana.de-la-cruz', 'ana.delacruz', 'ana.cruz'],
      ['Ana Ruiz de la Cruz', 'ana.ruiz-de-la-cruz', 'ana.ruiz-delacruz', 'ana.ruiz-cruz'],
      ['Minh Du', 'minh.du', 'minh.du', 'minh.du'],
      ['Minh Nguyen Van', 'minh.nguyen-van', 'minh.nguyen-van', 'minh.nguyen-van'],
    ])
    .run(({ assert }, [name, ...expected]) => {
      const rules = ['kept', 'joined', 'dropped'] as const
      assert.deepEqual(
        rules.map((nameParticles) => localPartOf(name, { nameParticles })),
        expected
      )
    })

  test('uses the tilltalsnamn, whatever the other given names are', ({ assert }) => {
    const named = { ...person('Karin Berg'), givenNames: 'Anna Lovisa Karin' }
    assert.equal(proposedNames(naming(), named).localPart, 'karin.berg')
  })

  test('is left to a neutral number when no letter comes of it', ({ assert }) => {
    const { userName, localPart, commonName } = proposedNames(naming(), person('— ’'))
    assert.match(userName, /^a\d{6}$/)
    assert.equal(localPart, userName)
    assert.equal(commonName, '— ’')
  })
})

test.group('The name of an account', () => {
  test('is the person’s as it is written, composed and without double spaces', ({ assert }) => {
    assert.equal(commonNameOf('Åsa  von   Öhrström'.normalize('NFD')), 'Åsa von Öhrström')
    assert.equal(commonNameOf('محمد علي'), 'محمد علي')
    assert.equal(commonNameOf('Anna-Karin O’Connor'), 'Anna-Karin O’Connor')
  })

  test('gets a number after a space when it is taken', ({ assert }) => {
    assert.deepEqual(few(commonNames(naming(), person(), 'annand01')), [
      'Anna Andersson',
      'Anna Andersson 2',
      'Anna Andersson 3',
    ])
  })

  test('is cut at 64 characters', ({ assert }) => {
    const name = commonNameOf(`${'Å'.repeat(60)} ${'Ö'.repeat(60)}`)
    assert.equal(name, `${'Å'.repeat(32)} ${'Ö'.repeat(31)}`)
  })
})

test.group('Protected identities', () => {
  const hidden = person('Anna Andersson', { protected: true })

  test('get names that tell nothing, one and the same for everything', ({ assert }) => {
    const { userName, localPart, commonName } = proposedNames(naming(), hidden)
    assert.match(userName, /^a\d{6}$/)
    assert.deepEqual([localPart, commonName], [userName, userName])
  })

  test('get numbers by lot, which tell nothing of who came first', ({ assert }) => {
    const names = few(userNames(naming(), hidden), 50)
    assert.notDeepEqual(names, names.toSorted())
    assert.isAbove(new Set(names).size, 45)
  })

  test('follow the organisation’s neutral pattern', ({ assert }) => {
    const chosen = naming({ neutralNamePattern: 'x-{nnnn}' })
    assert.match(few(userNames(chosen, hidden))[0], /^x-\d{4}$/)
  })

  test('keep their neutral user name in the address, also when it is taken', ({ assert }) => {
    const addresses = few(localParts(naming(), hidden, 'a004711'))
    assert.deepEqual(addresses, ['a004711', 'a0047112', 'a0047113'])
  })

  test('are not told by their user name pattern either', ({ assert }) => {
    assert.equal(userNameOf('Anna Andersson', '{given}'), 'anna')
    const names = few(userNames(naming({ userNamePattern: '{given}' }), hidden), 20)
    assert.isFalse(names.some((name) => name.includes('anna')))
  })
})
