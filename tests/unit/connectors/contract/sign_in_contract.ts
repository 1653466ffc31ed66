import { test } from '@japa/runner'
import { filetimeOf } from '#connectors/active_directory/filetime'
import {
  type Beginning,
  beingRefused,
  fresh,
  PASSWORD,
} from '#tests/unit/connectors/contract/beginning'

/** Who is let in. */
export function signInContract(begin: Beginning) {
  test('enables and disables, again without a difference', async ({ assert }) => {
    const { id } = await begin.anAccount()
    const control = async () => (await begin.valuesOf(id, 'userAccountControl')).userAccountControl
    await begin.directory().setFirstPassword(id, PASSWORD)
    await begin.directory().enable(id)
    await begin.directory().enable(id)
    assert.deepEqual(await control(), ['512'])
    await begin.directory().disable(id)
    await begin.directory().disable(id)
    assert.deepEqual(await control(), ['514'])
  })

  test('sets a first password that must be changed, and refuses a weak one', async ({ assert }) => {
    const { id, attributes } = await begin.anAccount()
    const [login] = attributes.sAMAccountName
    await beingRefused(assert, begin.directory().setFirstPassword(id, 'kort'), 'weak_password')
    await begin.directory().setFirstPassword(id, PASSWORD)
    const answer = () => begin.directory().signIn(login, PASSWORD)
    assert.deepEqual(await answer(), { ok: false, because: 'disabled' })
    await begin.directory().enable(id)
    assert.deepEqual(await answer(), { ok: false, because: 'must_change' })
  })

  test('lets in who knows the password, by each of their logins', async ({ assert }) => {
    const principal = `${fresh()}@skola.se`
    const { id, login } = await begin.anEnabled({ userPrincipalName: [principal] })
    const logins = [login, principal, `${login}@ad.kvittens.test`, `KVITTENS\\${login}`]
    for (const one of logins)
      assert.deepEqual(await begin.directory().signIn(one, PASSWORD), { ok: true, id }, one)
  })

  test('says no more than "wrong" to who does not', async ({ assert }) => {
    const { login } = await begin.anEnabled()
    const wrong = { ok: false, because: 'wrong' }
    for (const password of ['', ' ', 'fel', `${PASSWORD}\u0000`])
      assert.deepEqual(await begin.directory().signIn(login, password), wrong, password)
    for (const one of [
      '',
      '*',
      `${login}*`,
      `ANDRA\\${login}`,
      `${login}@andra.se`,
      fresh(),
      `${login})(cn=*`,
    ])
      assert.deepEqual(await begin.directory().signIn(one, PASSWORD), wrong, one)
  })

  test('keeps out whose account has expired', async ({ assert }) => {
    const accountExpires = [filetimeOf('2020-01-01T00:00:00.000Z')]
    const { login } = await begin.anEnabled({ accountExpires })
    assert.deepEqual(await begin.directory().signIn(login, PASSWORD), {
      ok: false,
      because: 'expired',
    })
  })
}
