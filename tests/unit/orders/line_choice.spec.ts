import { test } from '@japa/runner'
import {
  choiceFrom,
  choiceOf,
  keyOf,
  offeredLines,
  wantedLines,
} from '#orders/presenters/line_choice'

const ofRoles = [
  { itemId: 1, levelId: null, roleIds: [7], note: null },
  { itemId: 2, levelId: 5, roleIds: [7, 8], note: null },
]

test.group('Choosing lines', () => {
  test('takes away what was shown and unticked, and nothing that was never shown', ({ assert }) => {
    const choice = choiceOf({ roles: [7], shown: ['1-0'], lines: [] })
    assert.deepEqual(wantedLines(choice, ofRoles).map(keyOf), ['2-5'])
  })

  test('adds something for its own sake, once, with its note', ({ assert }) => {
    const typed = { roles: [7], extras: ['9-0'], extra: '9-0', note: 'Rum 12', lines: ['9-0'] }
    const lines = wantedLines(choiceOf(typed), ofRoles)
    assert.deepEqual(lines.at(-1), { itemId: 9, levelId: null, roleIds: [], note: 'Rum 12' })
    assert.lengthOf(lines, 3)
  })

  test('shows what was taken away, so that it can be put back', ({ assert }) => {
    const choice = choiceOf({ roles: [7], shown: ['1-0', '2-5'], lines: ['2-5'] })
    assert.lengthOf(offeredLines(choice, ofRoles), 2)
  })

  test('finds the choice that gave some kept lines', ({ assert }) => {
    const kept = [ofRoles[1], { itemId: 9, levelId: null, roleIds: [], note: 'Rum 12' }]
    const choice = choiceFrom([7], kept, ofRoles)
    assert.deepEqual(choice.removed, ['1-0'])
    assert.deepEqual(wantedLines(choice, ofRoles).map(keyOf), ['2-5', '9-0'])
  })
})
