import { test } from '@japa/runner'
import { matchPeople } from '#provisioning/sync/matching/match_people'

const by = (account: number[], number: number[], identity: number[]) => ({
  byAccount: new Set(account),
  byNumber: new Set(number),
  byIdentity: new Set(identity),
})

const NOBODY = { matches: 'none', personId: null }
const DISPUTED = { matches: 'many', personId: null }
const SEVEN = { matches: 'one', personId: 7 }

test.group('Whose an account is', () => {
  test('{0}')
    .with([
      ['nobody’s when nothing points at anybody', by([], [], []), 0, null, NOBODY],
      ['whoever has the user name', by([7], [], []), 0, null, SEVEN],
      ['whoever has the employment number', by([], [7], []), 0, null, SEVEN],
      ['whoever has the personnummer', by([], [], [7]), 0, null, SEVEN],
      ['whoever everything points at', by([7], [7], [7]), 0, null, SEVEN],
      ['disputed when two have the number', by([], [7, 8], []), 0, null, DISPUTED],
      ['disputed when evidence disagrees', by([], [7], [8]), 0, null, DISPUTED],
      ['disputed when another account claims the person', by([], [7], []), 1, null, DISPUTED],
      ['its former owner’s again', by([], [7], []), 0, 7, SEVEN],
      ['disputed when it was somebody else’s', by([], [7], []), 0, 8, DISPUTED],
    ] as const)
    .run(({ assert }, [, candidates, rivals, owner, expected]) => {
      assert.deepEqual(matchPeople(candidates, rivals, owner), expected as any)
    })
})
