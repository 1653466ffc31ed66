import { test } from '@japa/runner'
import ChangePerson from '#people/actions/change_person'
import Person from '#people/models/person'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { actorOf, givenSchool, placeHire } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

test.group('An order for somebody whose identity becomes protected', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is no longer found by the name', async ({ assert }) => {
    const school = await givenSchool()
    const order = await placeHire(school, [school.system])
    await given.user({ login: 'it', duties: ['it'] })
    const it = await visitor().signIn('it')
    const row = `href="/orders/${order.id}"`
    assert.include((await it.get('/orders?q=ohrstrom')).text, row)
    const person = await Person.findOrFail(order.personId)
    const { givenNames, preferredName, familyName } = person
    const form = { givenNames, preferredName, familyName, protected: true }
    await new ChangePerson().handle({ actor: actorOf(school.manager), personId: person.id, form })
    await doDueWork()
    const page = await it.get('/orders?q=ohrstrom')
    assert.equal(page.status, 200)
    assert.notInclude(page.text, row)
    assert.notInclude((await it.get('/orders')).text, 'Öhrström')
  })
})
