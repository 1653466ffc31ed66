import { test } from '@japa/runner'
import { type Predicate, predicatesHold } from '#provisioning/sync/predicates/predicate'

const GROUP = 'CN=Lärare,OU=Grupper,DC=x'
const exists: Predicate = { kind: 'account_exists', argument: null }
const hasMail: Predicate = { kind: 'attribute_set', argument: 'Mail' }
const isTeacher: Predicate = { kind: 'member_of', argument: GROUP.toUpperCase() }

const account = (attributes: Record<string, string[]> = {}, deleted = false) => ({
  attributes,
  deleted,
})

test.group('What an item asks of an account', () => {
  test('{0}')
    .with([
      ['an account is there', [exists], account(), true],
      ['a deleted account is not there', [exists], account({}, true), false],
      [
        'an attribute has a value, however it is spelled',
        [hasMail],
        account({ mail: ['a'] }),
        true,
      ],
      ['an attribute was cleared', [hasMail], account({ mail: [] }), false],
      ['an attribute was never there', [hasMail], account(), false],
      ['it is in the group', [isTeacher], account({ memberof: ['CN=x', GROUP] }), true],
      ['it is in other groups', [isTeacher], account({ memberof: ['CN=x'] }), false],
      ['all of several hold', [exists, hasMail], account({ mail: ['a'] }), true],
      ['one of several does not', [exists, hasMail], account(), false],
      ['nothing is asked', [], account(), false],
    ] as [string, Predicate[], ReturnType<typeof account>, boolean][])
    .run(({ assert }, [, predicates, observed, holds]) => {
      assert.equal(predicatesHold(predicates, observed), holds)
    })
})
