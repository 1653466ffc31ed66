import { test } from '@japa/runner'
import { DUTIES, DUTY_PERMISSIONS, PERMISSIONS } from '#auth/permissions'
import { viewerWith } from '#tests/support/given_viewer'

test.group('A viewer', () => {
  test('may what their duties give together, and nothing else', ({ assert }) => {
    const viewer = viewerWith({ duties: ['it', 'auditor'] })
    const expected = new Set([...DUTY_PERMISSIONS.it, ...DUTY_PERMISSIONS.auditor])
    assert.sameMembers(
      PERMISSIONS.filter((permission) => viewer.can(permission)),
      [...expected]
    )
  })

  test('may nothing without a duty', ({ assert }) =>
    assert.isEmpty(PERMISSIONS.filter((permission) => viewerWith().can(permission))))

  test('answers for a unit when any of their branches holds it', ({ assert }) => {
    const viewer = viewerWith({ manages: ['/1/', '/2/5/'], assists: ['/8/', '/9/'] })
    for (const path of ['/1/', '/1/4/', '/2/5/', '/2/5/6/'])
      assert.isTrue(viewer.managesPath(path), path)
    for (const path of ['/2/', '/12/', '/3/1/', '/8/'])
      assert.isFalse(viewer.managesPath(path), path)
    for (const path of ['/8/1/', '/9/']) assert.isTrue(viewer.assistsPath(path), path)
    for (const path of ['/1/', '/7/8/', '/88/']) assert.isFalse(viewer.assistsPath(path), path)
  })

  test('is a manager or an assistant with at least one unit', ({ assert }) => {
    assert.isFalse(viewerWith().isManager)
    assert.isFalse(viewerWith().isAssistant)
    assert.isTrue(viewerWith({ manages: ['/1/'] }).isManager)
    assert.isTrue(viewerWith({ assists: ['/1/'] }).isAssistant)
  })

  test('acts as themselves, from a page', ({ assert }) =>
    assert.deepEqual(viewerWith({ personId: 7 }).actor, {
      kind: 'person',
      personId: 7,
      userId: 70,
      source: 'web',
    }))
})

test.group('What the duties give', () => {
  /** By hand: one who changes this list has changed who may what. */
  const GIVEN_BY: Record<string, string> = {
    'settings.change': 'administrator',
    'org_units.change': 'administrator',
    'persons.view_all': 'administrator hr_officer it auditor',
    'persons.change': 'administrator hr_officer',
    'persons.import': 'administrator hr_officer',
    'identity_numbers.reveal': 'hr_officer',
    'protected_persons.view': 'hr_officer',
    'users.change': 'administrator',
    'catalogue.change': 'administrator',
    'roles.change': 'administrator',
    'orders.view_all': 'administrator hr_officer it auditor',
    'orders.place_anywhere': '',
    'contracts.confirm': 'hr_officer',
    'acknowledgements.view_all': 'administrator it auditor',
    'grants.view_all': 'administrator hr_officer auditor',
    'operations.view': 'administrator it',
    'operations.act': 'administrator it',
    'audit.view': 'auditor',
  }

  test('is what the list says, permission by permission', ({ assert }) => {
    assert.sameMembers(Object.keys(GIVEN_BY), [...PERMISSIONS])
    for (const permission of PERMISSIONS)
      assert.equal(
        DUTIES.filter((duty) => DUTY_PERMISSIONS[duty].includes(permission)).join(' '),
        GIVEN_BY[permission],
        permission
      )
  })
})
