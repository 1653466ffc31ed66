import { test } from '@japa/runner'
import {
  type EntryFacts,
  type Link,
  type Matches,
  type Situation,
  SITUATIONS,
  situationOf,
} from '#provisioning/sync/matching/situation'

const LINKS: Link[] = ['none', 'open', 'closed', 'missing']
const MATCHES: Matches[] = ['none', 'one', 'many']
const YES_OR_NO = [false, true]

/** By link; then by whether its owner left; then by matches: none, one, many. */
const TRUTH: Record<Link, [stays: Situation[], left: Situation[]]> = {
  none: [
    ['unmatched', 'linked', 'disputed'],
    ['unmatched', 'linked', 'disputed'],
  ],
  open: [
    ['linked', 'linked', 'linked'],
    ['linked_to_leaver', 'linked_to_leaver', 'linked_to_leaver'],
  ],
  closed: [
    ['unlinked', 'linked', 'disputed'],
    ['linked_to_leaver', 'linked', 'disputed'],
  ],
  missing: [
    ['unlinked', 'unlinked', 'disputed'],
    ['unlinked', 'unlinked', 'disputed'],
  ],
}

const ALL: EntryFacts[] = YES_OR_NO.flatMap((deleted) =>
  LINKS.flatMap((link) =>
    MATCHES.flatMap((matches) => YES_OR_NO.map((left) => ({ deleted, link, matches, left })))
  )
)

const expected = ({ deleted, link, matches, left }: EntryFacts) =>
  deleted ? 'deleted' : TRUTH[link][Number(left)][MATCHES.indexOf(matches)]

test.group('The situation of an account in the directory', () => {
  test('is what the truth table says, in each of its 48 cases', ({ assert }) => {
    assert.lengthOf(ALL, 48)
    for (const facts of ALL)
      assert.equal(situationOf(facts), expected(facts), JSON.stringify(facts))
  })

  test('is each of the six in some case', ({ assert }) => {
    assert.sameMembers([...new Set(ALL.map(situationOf))], [...SITUATIONS])
  })
})
