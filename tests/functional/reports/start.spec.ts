import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, placeHire, sign } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

const startOf = async (login: string) => (await (await visitor().signIn(login)).get('/')).text

test.group('The start page', (group) => {
  group.each.setup(() => emptyDatabase())

  test('shows a manager the orders of the own branch and no other', async ({ assert }) => {
    const school = await givenSchool()
    await placeHire(school, [school.system])
    const neighbour = await given.person({ preferredName: 'Nora', familyName: 'Granne' })
    await given.unit({ name: 'Söderskolan', manager: neighbour })
    await given.user({ person: school.manager, login: 'maria' })
    await given.user({ person: neighbour, login: 'nora' })
    assert.include(await startOf('maria'), 'Åsa Öhrström')
    const other = await startOf('nora')
    assert.notInclude(other, 'Öhrström')
    assert.include(other, 'Beställ en ny kollega')
  })

  test('shows a manager above what an assistant has placed, to attest', async ({ assert }) => {
    const school = await givenSchool()
    const assistant = await given.person({ preferredName: 'Sara', familyName: 'Nygren' })
    await placeHire({ ...school, manager: assistant }, [school.system], {}, false)
    await given.user({ person: school.manager, login: 'maria' })
    assert.include(await startOf('maria'), 'Att attestera')
  })

  test('shows HR the contracts to confirm', async ({ assert }) => {
    const school = await givenSchool()
    await placeHire(school, [school.system])
    const hr = await given.person({ preferredName: 'Per', familyName: 'Holm' })
    await given.user({ person: hr, login: 'per', duties: ['hr_officer'] })
    const page = await startOf('per')
    assert.include(page, 'Avtal att bekräfta')
    assert.include(page, 'Åsa Öhrström')
  })

  test('shows a colleague to be what is on its way', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.account, school.system])
    await sign(order)
    const { default: Person } = await import('#people/models/person')
    await given.user({ person: await Person.findOrFail(order.personId), login: 'asa' })
    const page = await startOf('asa')
    assert.include(page, 'På väg till dig')
    assert.include(page, 'Edlevo')
    assert.notInclude(page, 'Beställ en ny kollega')
  })
})
