import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const CHOSEN = 'fyra helt nya ord'

test.group('Changing one’s own password', (group) => {
  group.each.setup(() => emptyDatabase())

  test('keeps this session and ends the others', async ({ assert }) => {
    await given.user({ login: 'maria' })
    const here = await visitor().signIn('maria')
    const elsewhere = await visitor().signIn('maria')
    await here.get('/password/edit')
    const fields = { current: PASSWORD, password: CHOSEN, password_confirmation: CHOSEN }
    const changed = await here.put('/password', fields)
    assert.equal(changed.location, '/password/edit')
    const stillHere = await here.get('/password/edit')
    assert.equal(stillHere.status, 200)
    const gone = await elsewhere.get('/password/edit')
    assert.equal(gone.location, '/login')
  })

  test('needs the present password, which can not be guessed at length [ASVS 6.3.1]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const here = await visitor().signIn('maria')
    await here.get('/password/edit')
    const guess = { current: 'fel', password: CHOSEN, password_confirmation: CHOSEN }
    const first = await here.put('/password', guess)
    assert.equal(first.status, 422)
    assert.include(first.text, 'inte ditt nuvarande lösenord')
    assert.notInclude(first.text, CHOSEN)
    for (let n = 0; n < 10; n++) await here.put('/password', guess)
    const last = await here.put('/password', { ...guess, current: PASSWORD })
    assert.include(last.text, 'För många försök')
  })
})
