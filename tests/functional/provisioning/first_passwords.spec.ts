import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { clock } from '#shared/clock'
import { firstPasswordStories } from '#tests/functional/provisioning/first_password_stories'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { given } from '#tests/support/given'
import { givenDirectory, givenSchoolWithDirectory } from '#tests/support/given_directory'
import { placeHire, sign } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

test.group('A first password that Kvittens sets', (group) => {
  let directory: FakeDirectory

  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    return () => clock.resume()
  })

  firstPasswordStories(() => directory)

  test('is not opened when the directory does not answer, and can be opened when it does', async ({
    assert,
  }) => {
    await givenDirectory(directory)
    const school = await givenSchoolWithDirectory()
    await given.user({ person: school.manager, login: 'maria' })
    const order = await placeHire(school, [school.account])
    await sign(order)
    await doDueWork()
    const { id } = await db.from('handovers').firstOrFail()
    const maria = await visitor().signIn('maria')
    directory.fall()
    const { location } = await maria.post(`/handovers/${id}/openings`)
    assert.equal(location, `/handovers/${id}`)
    const page = await maria.get(`/handovers/${id}`)
    assert.include(page.text, 'AD svarar inte just nu')
    assert.include(page.text, 'klara att lämna över')
    directory.revive()
    const opened = await maria.post(`/handovers/${id}/openings`)
    assert.equal(opened.status, 200)
  })
})
