import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freshAudit, startAfresh } from '#tests/functional/audit/fresh_audit'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const dutiesOf = async (id: number) => {
  const rows = await db.from('user_duties').where('user_id', id).orderBy('duty')
  return rows.map(({ duty }) => duty)
}

test.group('The users pages', (group) => {
  group.each.setup(() => startAfresh())

  test('are for those who may change users [ASVS 8.2.1]', async ({ assert }) => {
    for (const duty of ['hr_officer', 'it', 'auditor'] as const) {
      const user = await given.user({ duties: [duty] })
      const someone = await visitor().signIn(user.login)
      for (const path of ['/users', '/users/new', `/users/${user.id}`]) {
        const page = await someone.get(path)
        assert.equal(page.status, 403, `${duty} ${path}`)
      }
      const page = await someone.put(`/users/${user.id}/duties`, { 'duties[]': 'administrator' })
      assert.equal(page.status, 403)
    }
  })

  test('list users, find them by folded name, and escape what is searched for', async ({
    assert,
  }) => {
    const person = await given.person({ familyName: 'Öhrström', sortName: 'ohrstrom maria' })
    await given.user({ person, login: 'mao' })
    const admin = await given.user({ login: 'admin', duties: ['administrator'] })
    const anna = await visitor().signIn(admin.login)
    const found = await anna.get('/users?q=%C3%96hrstr')
    assert.include(found.text, '>mao</a></th>')
    assert.notInclude(found.text, '>admin</a></th>')
    const hostile = await anna.get(`/users?q=${encodeURIComponent('%_<script>')}`)
    assert.equal(hostile.status, 200)
    assert.notInclude(hostile.text, '<script>')
  })

  test('create a user who chooses a password by mail', async ({ assert }) => {
    const person = await given.person()
    const admin = await given.user({ duties: ['administrator'] })
    const anna = await visitor().signIn(admin.login)
    await anna.get(`/users/new?personId=${person.id}`)
    const fields = {
      'personId': person.id,
      'login': 'NyMaria',
      'email': person.workEmail,
      'locale': 'sv',
      'duties[]': ['it', 'auditor'],
    }
    const created = await anna.post('/users', fields)
    assert.equal(created.status, 302)
    const user = await db.from('users').where('login', 'nymaria').firstOrFail()
    assert.deepEqual(await dutiesOf(user.id), ['auditor', 'it'])
    assert.lengthOf(await db.from('password_resets').where('user_id', user.id), 1)
    const again = await anna.post('/users', fields)
    assert.equal(again.status, 422)
    assert.include(again.text, 'finns redan')
  })

  test('change duties, but not the own or the last administrator’s', async ({ assert }) => {
    const admin = await given.user({ duties: ['administrator'] })
    const other = await given.user({ duties: ['administrator', 'it'] })
    const anna = await visitor().signIn(admin.login)
    await anna.get(`/users/${other.id}`)
    const own = await anna.put(`/users/${admin.id}/duties`, { 'duties[]': 'it' })
    assert.equal(own.status, 422)
    assert.include(own.text, 'ditt eget uppdrag')
    const changed = await anna.put(`/users/${other.id}/duties`, { 'duties[]': 'auditor' })
    assert.equal(changed.status, 302)
    assert.deepEqual(await dutiesOf(other.id), ['auditor'])
    assert.deepEqual(await dutiesOf(admin.id), ['administrator'])
    const audit = await freshAudit()
      .where({ action: 'user.duties_changed', subject_id: other.id })
      .firstOrFail()
    assert.deepEqual(JSON.parse(audit.details).after, ['auditor'])
  })

  test('close a sign-in at once, and open it again [ASVS 7.4.2]', async ({ assert }) => {
    const admin = await given.user({ duties: ['administrator'] })
    const other = await given.user({ login: 'maria' })
    const anna = await visitor().signIn(admin.login)
    const maria = await visitor().signIn('maria')
    await anna.get(`/users/${other.id}`)
    const own = await anna.post(`/users/${admin.id}/closing`)
    assert.equal(own.status, 422)
    await anna.post(`/users/${other.id}/closing`)
    const shut = await maria.get('/password/edit')
    assert.equal(shut.location, '/login')
    assert.lengthOf(await db.from('sessions').where('user_id', String(other.id)), 0)
    await anna.delete(`/users/${other.id}/closing`)
    await visitor().signIn('maria')
  })

  test('force a new password, which ends the sessions and sends a link [ASVS 6.4.6, 7.4.5]', async ({
    assert,
  }) => {
    const admin = await given.user({ duties: ['administrator'] })
    const other = await given.user({ person: await given.person(), login: 'maria' })
    const anna = await visitor().signIn(admin.login)
    const maria = await visitor().signIn('maria')
    await anna.get(`/users/${other.id}`)
    const forced = await anna.post(`/users/${other.id}/password_resets`)
    assert.equal(forced.status, 302)
    const shut = await maria.get('/password/edit')
    assert.equal(shut.location, '/login')
    const open = await db.from('password_resets').where('user_id', other.id).whereNull('used_at')
    assert.lengthOf(open, 1)
    await assert.rejects(() => visitor().signIn('maria'))
  })
})
