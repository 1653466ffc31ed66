import { test } from '@japa/runner'
import AcknowledgementPolicy from '#acknowledgements/policies/acknowledgement_policy'
import UserPolicy from '#auth/policies/user_policy'
import type { Viewer } from '#auth/viewer'
import CatalogueItemPolicy from '#catalogue/policies/item_policy'
import CatalogueRolePolicy from '#catalogue/policies/role_policy'
import MailTextPolicy from '#notifications/policies/mail_text_policy'
import OperationPolicy from '#operations/policies/operation_policy'
import ContractPolicy from '#orders/policies/contract_policy'
import OrderPolicy from '#orders/policies/order_policy'
import OrgUnitPolicy from '#people/policies/org_unit_policy'
import PersonPolicy from '#people/policies/person_policy'
import SettingsPolicy from '#settings/policies/settings_policy'
import { viewerWho, viewerWith } from '#tests/support/given_viewer'

const VIEWERS = {
  administrator: viewerWith({ duties: ['administrator'] }),
  hr: viewerWith({ duties: ['hr_officer'] }),
  it: viewerWith({ duties: ['it'] }),
  auditor: viewerWith({ duties: ['auditor'] }),
  manager: viewerWith({ manages: ['/1/'] }),
  assistant: viewerWith({ assists: ['/1/'] }),
  colleague: viewerWith(),
  account: viewerWith({ personId: null }),
  accountInCharge: viewerWith({ personId: null, duties: ['administrator'], manages: ['/1/'] }),
}
type Who = keyof typeof VIEWERS
const EVERYBODY = Object.keys(VIEWERS) as Who[]
const IN_CHARGE: Who[] = ['administrator', 'accountInCharge']
const OVERSEERS: Who[] = [...IN_CHARGE, 'hr', 'it', 'auditor']

/** What doesn't depend on a record, by hand: who may, and nobody else. */
const RIGHTS: [string, (viewer: Viewer) => unknown, Who[]][] = [
  ['change users', (viewer) => new UserPolicy().change(viewer), IN_CHARGE],
  ['change settings', (viewer) => new SettingsPolicy().change(viewer), IN_CHARGE],
  ['change what mails say', (viewer) => new MailTextPolicy().change(viewer), IN_CHARGE],
  ['change the catalogue', (viewer) => new CatalogueItemPolicy().change(viewer), IN_CHARGE],
  ['change roles', (viewer) => new CatalogueRolePolicy().change(viewer), IN_CHARGE],
  [
    'see what roles give',
    (viewer) => new CatalogueRolePolicy().view(viewer),
    [...IN_CHARGE, 'hr', 'auditor'],
  ],
  ['confirm contracts', (viewer) => new ContractPolicy().confirm(viewer), ['hr']],
  [
    'have a list of acknowledgements',
    (viewer) => new AcknowledgementPolicy().index(viewer),
    EVERYBODY.filter((who) => who !== 'account'),
  ],
  [
    'acknowledge',
    (viewer) => new AcknowledgementPolicy().store(viewer),
    EVERYBODY.filter((who) => !['account', 'accountInCharge'].includes(who)),
  ],
  [
    'see the acknowledgements of all',
    (viewer) => new AcknowledgementPolicy().viewAll(viewer),
    [...IN_CHARGE, 'it', 'auditor'],
  ],
  ['see operations', (viewer) => new OperationPolicy().view(viewer), [...IN_CHARGE, 'it']],
  ['act on operations', (viewer) => new OperationPolicy().act(viewer), [...IN_CHARGE, 'it']],
  ['read the audit', (viewer) => new OperationPolicy().viewAudit(viewer), ['auditor']],
  [
    'see the organisation',
    (viewer) => new OrgUnitPolicy().index(viewer),
    [...OVERSEERS, 'manager', 'assistant'],
  ],
  [
    'see a unit',
    (viewer) => new OrgUnitPolicy().show(viewer),
    [...OVERSEERS, 'manager', 'assistant'],
  ],
  ['change units', (viewer) => new OrgUnitPolicy().change(viewer), IN_CHARGE],
  ['list people', (viewer) => new PersonPolicy().index(viewer), [...OVERSEERS, 'manager']],
  ['see who the scope lets them see', (viewer) => new PersonPolicy().show(viewer), EVERYBODY],
  ['search', (viewer) => new PersonPolicy().search(viewer), EVERYBODY],
  ['change people', (viewer) => new PersonPolicy().change(viewer), [...IN_CHARGE, 'hr']],
  ['protect an identity', (viewer) => new PersonPolicy().protect(viewer), ['hr']],
  ['reveal identity numbers', (viewer) => new PersonPolicy().reveal(viewer), ['hr']],
  ['import people', (viewer) => new PersonPolicy().import(viewer), [...IN_CHARGE, 'hr']],
  ['import units with the people', (viewer) => new PersonPolicy().importUnits(viewer), IN_CHARGE],
  ['place orders', (viewer) => new OrderPolicy().create(viewer), ['manager', 'assistant']],
  [
    'list orders',
    (viewer) => new OrderPolicy().list(viewer),
    [...OVERSEERS, 'manager', 'assistant'],
  ],
]

test.group('Rights that no record decides', () => {
  test('{right}: those of the list may, and nobody else [ASVS 8.2.1]')
    .with(RIGHTS.map(([right, decide, who]) => ({ right, decide, who })))
    .run(({ assert }, { decide, who }) => {
      for (const name of EVERYBODY)
        assert.strictEqual(decide(VIEWERS[name]), who.includes(name), name)
    })
})

test.group('Rights that take two permissions', () => {
  test('one of the two protects no identity and imports no units', ({ assert }) => {
    const policy = new PersonPolicy()
    assert.isFalse(policy.protect(viewerWho('protected_persons.view')))
    assert.isFalse(policy.protect(viewerWho('persons.change')))
    assert.isTrue(policy.protect(viewerWho('persons.change', 'protected_persons.view')))
    assert.isFalse(policy.importUnits(viewerWho('persons.import')))
    assert.isFalse(policy.importUnits(viewerWho('org_units.change')))
  })

  test('either of the two shows what roles give', ({ assert }) => {
    assert.isTrue(new CatalogueRolePolicy().view(viewerWho('roles.change')))
    assert.isTrue(new CatalogueRolePolicy().view(viewerWho('grants.view_all')))
  })

  test('who may place orders anywhere needs no unit of their own', ({ assert }) => {
    assert.isTrue(new OrderPolicy().create(viewerWho('orders.place_anywhere')))
    assert.isTrue(new OrderPolicy().list(viewerWho('orders.place_anywhere')))
  })
})
