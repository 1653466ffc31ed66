import { test } from '@japa/runner'
import type { AccountFacts } from '#provisioning/template/fields'
import { fillTemplate } from '#provisioning/template/fill_template'
import { parseTemplate } from '#provisioning/template/parse_template'
import { TemplateProblem } from '#provisioning/template/template_problem'

const ASA: AccountFacts = {
  given: 'Åsa',
  givenNames: 'Karin Åsa',
  family: 'Öberg, "Ö"',
  name: 'Åsa Öberg',
  user: 'asaobe01',
  mail: 'asa.oberg@exempel.se',
  title: 'Lärare',
  unit: 'Björkskolan',
  unitCode: '1200',
  above: null,
  organisation: 'Exempelkommun',
  number: null,
  firstDay: '2027-01-11',
  lastDay: null,
  workPhone: null,
  manager: 'CN=Maria Chef,OU=Personal,DC=ad',
}

const filled = (text: string) => fillTemplate(parseTemplate(text), ASA)

function problemOf(text: string) {
  try {
    parseTemplate(text)
    return null
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error
    return error.problem
  }
}

test.group('A template', () => {
  test('gives each attribute what is known of the person, as it is written', ({ assert }) => {
    const text = `
      # What everybody has
      displayName = {given} {family}
      department={unit}
      info = a = b
    `
    assert.deepEqual(filled(text), {
      displayName: ['Åsa Öberg, "Ö"'],
      department: ['Björkskolan'],
      info: ['a = b'],
    })
  })

  test('has several values for an attribute of several lines', ({ assert }) => {
    const text = 'proxyAddresses = SMTP:{mail}\nproxyAddresses = smtp:{user}@exempel.se'
    assert.deepEqual(filled(text), {
      proxyAddresses: ['SMTP:asa.oberg@exempel.se', 'smtp:asaobe01@exempel.se'],
    })
  })

  test('takes the first of some fields that there is something of', ({ assert }) => {
    assert.deepEqual(filled('description = {workPhone|number|title}'), { description: ['Lärare'] })
  })

  test('clears an attribute whose line speaks of something there is none of', ({ assert }) => {
    assert.deepEqual(filled('company = {above}/{organisation}'), { company: [] })
  })

  test('that is written wrong is refused with its line: {0}')
    .with([
      ['displayName', 'line'],
      ['= {given}', 'line'],
      ['display name = {given}', 'line'],
      ['displayName =', 'line'],
      ['displayName = {given', 'brace'],
      ['displayName = given}', 'brace'],
      ['displayName = {shoeSize}', 'field'],
      ['displayName = {given|shoeSize}', 'field'],
      ['displayName = {}', 'field'],
      ['displayName = {constructor}', 'field'],
    ])
    .run(({ assert }, [text, key]) => {
      assert.deepInclude(problemOf(`sn = {family}\n${text}`), {
        key: `provisioning.template.${key}`,
      })
    })

  test('may not write what gives rights or is not for templates: {$self}')
    .with([
      ...['unicodePwd', 'userAccountControl', 'memberOf', 'SIDHISTORY', 'servicePrincipalName'],
      ...['msDS-AllowedToDelegateTo', 'msDS-KeyCredentialLink', 'altSecurityIdentities'],
    ])
    .run(({ assert }, attribute) => {
      assert.deepEqual(problemOf(`${attribute} = {given}`), {
        key: 'provisioning.template.kept',
        values: { attribute },
      })
    })
})
