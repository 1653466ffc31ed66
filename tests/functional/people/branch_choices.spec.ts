import { test } from '@japa/runner'
import { branchChoices } from '#people/queries/unit_choices'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'

const labelsOf = (choices: { label: string }[]) => choices.map(({ label }) => label)

test.group('The branches to narrow a list by', (group) => {
  group.each.setup(() => emptyDatabase())

  test('are all in use, each with its place, in alphabetical order', async ({ assert }) => {
    const town = await given.unit({ name: 'Kommunen' })
    await given.unit({ name: 'Skola', parent: town })
    await given.unit({ name: 'Omsorg', parent: town })
    assert.deepEqual(labelsOf(await branchChoices('all')), [
      'Kommunen',
      'Kommunen › Omsorg',
      'Kommunen › Skola',
    ])
  })

  test('of a manager are their own and what lies in it, told with what it lies in', async ({
    assert,
  }) => {
    const town = await given.unit({ name: 'Kommunen' })
    const school = await given.unit({ name: 'Skola', parent: town })
    const nursery = await given.unit({ name: 'Förskola', parent: school })
    await given.unit({ name: 'Omsorg', parent: town })
    const labels = labelsOf(await branchChoices([nursery.path, school.path]))
    assert.deepEqual(labels, ['Kommunen › Skola', 'Kommunen › Skola › Förskola'])
    assert.isEmpty(await branchChoices([]))
  })

  test('are the upper levels, and the one that is chosen, when all would be too many', async ({
    assert,
  }) => {
    const town = await given.unit({ name: 'Kommunen' })
    const schools = []
    for (let n = 0; n < 100; n++)
      schools.push(await given.unit({ name: `Skola ${100 + n}`, parent: town }))
    const classes = []
    for (const parent of schools.slice(0, 50))
      classes.push(await given.unit({ name: 'Klass', parent }))
    assert.lengthOf(await branchChoices('all'), 101)
    const withChosen = labelsOf(await branchChoices('all', classes[3]))
    assert.lengthOf(withChosen, 102)
    assert.include(withChosen, 'Kommunen › Skola 103 › Klass')
  })
})
