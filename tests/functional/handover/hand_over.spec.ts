import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { expirePasswords } from '#handover/actions/expire_passwords'
import { followFirstDay } from '#handover/actions/follow_first_day'
import { prepareHandover } from '#handover/actions/prepare_handover'
import { keptUntil } from '#handover/first_password'
import { CANARY, givenAccount, sealed } from '#tests/functional/handover/given_handover'
import { freshAudit, startAfresh } from '#tests/functional/audit/fresh_audit'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const rows = () => db.from('handovers').orderBy('issue')

test.group('Handing over the first password', (group) => {
  group.each.setup(() => startAfresh())
  group.each.teardown(() => clock.resume())

  test('shows it once to the manager of the branch, and then says who opened it [ASVS 6.5.1, 14.3.2]', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const karin = await visitor().signIn(hire.login)
    const before = await karin.get(`/handovers/${id}`)
    assert.include(before.text, 'klara att lämna över')
    const first = await karin.post(`/handovers/${id}/openings`, { as: 'page' })
    assert.equal(first.status, 200)
    assert.include(first.text, CANARY)
    assert.equal(first.headers.get('cache-control'), 'no-store')
    const second = await karin.post(`/handovers/${id}/openings`, { as: 'page' })
    assert.equal(second.status, 409)
    assert.notInclude(second.text, CANARY)
    assert.include(second.text, 'Öppnat av Karin Berg')
    const [row] = await rows()
    assert.isNull(row.sealed_password)
    assert.equal(row.opened_by_person_id, hire.manager.id)
    const events = await db.from('order_events').where('event', 'handed_over')
    assert.lengthOf(events, 1)
    assert.lengthOf(await freshAudit().where({ action: 'handover.opened', subject_id: id }), 1)
  })

  test('shows it once although opened twenty times at the same moment [ASVS 2.3.4, 6.5.1]', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const karin = await visitor().signIn(hire.login)
    const pages = await Promise.all(
      Array.from({ length: 20 }, () => karin.post(`/handovers/${id}/openings`))
    )
    assert.lengthOf(
      pages.filter(({ text }) => text.includes(CANARY)),
      1
    )
    assert.isTrue(pages.every(({ status }) => status === 200 || status === 409))
  })

  test('is closed to managers of other branches, to staff and to IT [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const other = await given.person()
    await given.unit({ manager: other })
    const stranger = await given.user({ person: other })
    const it = await given.user({ duties: ['it'] })
    for (const [login, status] of [
      [stranger.login, 404],
      [it.login, 403],
    ] as const) {
      const someone = await visitor().signIn(login)
      const page = await someone.post(`/handovers/${id}/openings`)
      assert.equal(page.status, status)
      assert.notInclude(page.text, CANARY)
    }
    const [row] = await rows()
    assert.isNull(row.opened_at)
  })

  test('is closed to an assistant, also to the one who placed the order', async ({ assert }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const assistant = await given.person({ preferredName: 'Sara', familyName: 'Nygren' })
    await db.from('orders').update({ orderer_person_id: assistant.id })
    const { login } = await given.user({ person: assistant })
    const page = await (await visitor().signIn(login)).post(`/handovers/${id}/openings`)
    assert.equal(page.status, 404)
    assert.notInclude(page.text, CANARY)
  })

  test('issuing again voids the first, and IT types the new one', async ({ assert }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const karin = await visitor().signIn(hire.login)
    await karin.get(`/handovers/${id}`)
    const asked = await karin.post(`/handovers/${id}/requests`)
    assert.equal(asked.status, 302)
    const tooLate = await karin.post(`/handovers/${id}/openings`)
    assert.equal(tooLate.status, 409)
    const it = await given.user({ duties: ['it'] })
    const technician = await visitor().signIn(it.login)
    const list = await technician.get('/handovers')
    assert.include(list.text, 'Nytt lösenord behövs')
    await technician.get(`/handovers/${id}/issue`)
    const short = await technician.post(`/handovers/${id}/issues`, { password: 'a' })
    assert.equal(short.status, 422)
    const issued = await technician.post(`/handovers/${id}/issues`, { password: 'Nytt-lösen-2' })
    assert.equal(issued.status, 302)
    const again = await technician.post(`/handovers/${id}/issues`, { password: 'Nytt-lösen-3' })
    assert.equal(again.status, 409)
    const opened = await karin.post(`${issued.location}/openings`)
    assert.include(opened.text, 'Nytt-lösen-2')
    assert.notInclude(opened.text, CANARY)
    const [first, second] = await rows()
    assert.isNotNull(first.voided_at)
    assert.isNull(first.opened_at)
    assert.equal(second.issue, 2)
  })

  test('a sealed password is deleted 72 hours after the first day [ASVS 6.4.1, 14.2.7]', async ({
    assert,
  }) => {
    const hire = await givenAccount({ firstDay: clock.today() })
    const id = await sealed(hire)
    const [{ expires_at: until }] = await rows()
    clock.stopAt(`${addDays(clock.today(), 3)}T20:00:00.000Z`)
    await inTransaction(expirePasswords)
    const [kept] = await rows()
    assert.isNotNull(kept.sealed_password)
    clock.stopAt(until)
    await inTransaction(expirePasswords)
    const [row] = await rows()
    assert.isNull(row.sealed_password)
    assert.isNotNull(row.deleted_at)
    assert.lengthOf(await freshAudit().where({ action: 'handover.expired', subject_id: id }), 1)
  })

  test('is kept longer when the first day is put off, and found from the order', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const later = addDays(clock.today(), 20)
    await db.from('employments').where('id', hire.order.employmentId!).update({ start_date: later })
    await inTransaction((trx) => followFirstDay(trx, { orderId: hire.order.id }))
    const [row] = await rows()
    assert.equal(row.expires_at, keptUntil(later))
    const karin = await visitor().signIn(hire.login)
    const order = await karin.get(`/orders/${hire.order.id}`)
    assert.include(order.text, `href="/handovers/${id}"`)
  })

  test('an account reported without a password gets a page that says how to get one', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const ids = { orderId: hire.order.id, accountId: hire.account.id }
    await inTransaction((trx) => prepareHandover(trx, ids))
    await inTransaction((trx) => prepareHandover(trx, ids))
    const [row, ...more] = await rows()
    assert.lengthOf(more, 0)
    const karin = await visitor().signIn(hire.login)
    const page = await karin.get(`/handovers/${row.id}`)
    assert.include(page.text, 'Kontakta IT')
    assert.include(page.text, hire.account.userName)
  })
})
