import { test } from '@japa/runner'
import { clock } from '#shared/clock'
import Contract from '#orders/models/contract'
import Employment from '#people/models/employment'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool, placeHire } from '#tests/support/given_hire'
import { visitor } from '#tests/support/visitor'

/** HR, signed in, with some contracts to confirm, oldest first. */
async function ordered(count: number) {
  const school = await givenSchool()
  await given.user({ login: 'per', duties: ['hr_officer'] })
  await given.user({ person: school.manager, login: 'maria' })
  for (let n = 1; n <= count; n++)
    await placeHire(school, [school.account], { familyName: `Ek${'abc'[n - 1]}` })
  const contracts = await Contract.query().orderBy('id')
  return { hr: await visitor().signIn('per'), contracts, school }
}

const versions = (contracts: Contract[]) =>
  Object.fromEntries(contracts.map(({ id, version }) => [`versions[c${id}]`, version]))

test.group("HR's page", (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.setup(() => {
    clock.stopAt('2026-11-23T09:00:00.000Z')
    return () => clock.resume()
  })

  test('is for HR officers alone [ASVS 8.2.1]', async ({ assert }) => {
    const { contracts } = await ordered(1)
    await given.user({ login: 'it', duties: ['it', 'administrator', 'auditor'] })
    for (const login of ['maria', 'it']) {
      const other = await visitor().signIn(login)
      for (const path of ['', `/${contracts[0].id}`, `/${contracts[0].id}/decline`]) {
        const { status } = await other.get(`/contracts${path}`)
        assert.equal(status, 403, `${login} ${path}`)
      }
    }
  })

  test('lists what waits, and renders every page of a contract', async ({ assert }) => {
    const { hr, contracts } = await ordered(2)
    const list = await hr.get('/contracts')
    assert.isBelow(list.text.indexOf('Eka'), list.text.indexOf('Ekb'))
    for (const path of ['', '/decline', '/withdrawal'])
      assert.equal((await hr.get(`/contracts/${contracts[0].id}${path}`)).status, 200)
    for (const show of ['signed', 'ended', 'nonsense'])
      assert.equal((await hr.get(`/contracts?show=${show}`)).status, 200)
  })

  test('signs several at once; one that has changed meanwhile is named, the rest is done', async ({
    assert,
  }) => {
    const { hr, contracts } = await ordered(3)
    await hr.get('/contracts')
    const ids = contracts.map(({ id }) => String(id))
    const stale = { ...versions(contracts), [`versions[c${ids[1]}]`]: 9 }
    const fields = { 'contracts[]': ids, 'signedOn': '2026-11-20', ...stale }
    const answer = await hr.post('/contracts/signatures', fields)
    assert.equal(answer.location, '/contracts')
    const page = await hr.get('/contracts')
    assert.include(page.text, 'Åsa Ekb')
    assert.include(page.text, '2 avtal är signerade')
    const states = await Contract.query().orderBy('id')
    assert.deepEqual(
      states.map(({ state }) => state),
      ['signed', 'ordered', 'signed']
    )
  })

  test('keeps a bulk form that lacks its date or its contracts', async ({ assert }) => {
    const { hr, contracts } = await ordered(1)
    await hr.get('/contracts')
    const none = await hr.post('/contracts/signatures', { signedOn: '2026-11-20' })
    assert.equal(none.status, 422)
    const fields = { 'contracts[]': [String(contracts[0].id)], ...versions(contracts) }
    const ahead = await hr.post('/contracts/signatures', { ...fields, signedOn: '2026-11-24' })
    assert.equal(ahead.status, 422)
    assert.include(ahead.text, 'Dagen har inte varit än')
  })

  test('signs one with its number, day and evidence, once', async ({ assert }) => {
    const { hr, contracts } = await ordered(2)
    const path = `/contracts/${contracts[0].id}`
    await hr.get(path)
    const typed = { signedOn: '2026-11-20', employmentNumber: '4711', startDate: '2027-02-01' }
    await hr.post(`${path}/signature`, { ...typed, version: 1, evidence: 'KS 2026/1' })
    const employment = await Employment.findOrFail(contracts[0].employmentId)
    assert.equal(employment.employmentNumber, '4711')
    assert.equal(employment.startDate, '2027-02-01')
    const again = await hr.post(`${path}/signature`, { ...typed, version: 1 })
    assert.equal(again.status, 409)
    const taken = await hr.post(`/contracts/${contracts[1].id}/signature`, { ...typed, version: 1 })
    assert.equal(taken.status, 422)
    assert.include(taken.text, 'Anställningsnumret används av någon annan')
  })

  test('withdraws after signing and declines before it, with a reason', async ({ assert }) => {
    const { hr, contracts } = await ordered(2)
    await hr.get('/contracts')
    const [first, second] = contracts
    await hr.post(`/contracts/${first.id}/signature`, { signedOn: '2026-11-20', version: 1 })
    const unsaid = await hr.post(`/contracts/${first.id}/withdrawal`, { version: 2 })
    assert.equal(unsaid.status, 422)
    await hr.post(`/contracts/${first.id}/withdrawal`, { version: 2, reason: 'Kom aldrig' })
    await hr.post(`/contracts/${second.id}/decline`, { version: 1, reason: 'Tackade nej' })
    const states = await Contract.query().orderBy('id')
    assert.deepEqual(
      states.map(({ state }) => state),
      ['withdrawn', 'declined']
    )
    assert.include((await hr.get('/contracts?show=ended')).text, 'Kom aldrig')
  })
})
