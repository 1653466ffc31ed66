import { test } from '@japa/runner'
import { inTransaction } from '#shared/database/transaction'
import { sealBacklog } from '#audit/chain/seal_entries'
import { recordAudit } from '#audit/record_audit'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

async function auditor() {
  const user = await given.user({ duties: ['auditor'] })
  return visitor().signIn(user.login)
}

const record = (personId: number | null, actorId: number | null, action: string) =>
  inTransaction((trx) =>
    recordAudit(
      trx,
      { kind: 'person', personId: actorId, userId: null, source: 'web' },
      { action, subjectType: 'person', subjectId: personId, personId }
    )
  )

test.group('The audit page', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is for those who may see the audit [ASVS 8.2.1]', async ({ assert }) => {
    for (const duty of ['administrator', 'it', 'hr_officer'] as const) {
      const user = await given.user({ duties: [duty] })
      const someone = await visitor().signIn(user.login)
      const page = await someone.get('/audit')
      assert.equal(page.status, 403)
    }
  })

  test('finds rows by who, about whom, kind and number, with the names one may know', async ({
    assert,
  }) => {
    const karin = await given.person({ preferredName: 'Karin', familyName: 'Berg' })
    const hidden = await given.person({
      preferredName: 'Hemlig',
      familyName: 'Zackrisson',
      protected: true,
      sortName: 'zackrisson hemlig',
    })
    const mark = `test.${Date.now()}`
    await record(hidden.id, karin.id, mark)
    await sealBacklog()
    const someone = await auditor()
    const page = await someone.get(`/audit?person=${hidden.id}&action=${mark}`)
    assert.include(page.text, mark)
    assert.include(page.text, 'Karin Berg')
    assert.include(page.text, `Skyddad person ${hidden.id}`)
    assert.notInclude(page.text, 'Hemlig Zackrisson')
    assert.include(page.text, 'Loggen är hel')
    const none = await someone.get(`/audit?person=zackrisson&action=${mark}`)
    assert.include(none.text, 'Inga rader')
    const byNumber = await someone.get(
      `/audit?subjectType=person&subjectId=${hidden.id}&action=${mark}`
    )
    assert.include(byNumber.text, mark)
  })

  test('pages by key, and keeps the filter', async ({ assert }) => {
    const mark = `test.page${Date.now()}`
    for (let n = 0; n < 60; n++) await record(null, null, mark)
    const someone = await auditor()
    const first = await someone.get(`/audit?action=${mark}`)
    const next = /href="(\/audit\?[^"]*before=\d+)"/.exec(first.text)?.[1].replaceAll('&amp;', '&')
    assert.include(next, mark)
    const second = await someone.get(next!)
    assert.lengthOf(second.text.match(new RegExp(`${mark}\\s`, 'g')) ?? [], 10)
  })

  test('a filter that can not be read gets a sentence', async ({ assert }) => {
    const someone = await auditor()
    for (const query of [
      'from=2026-02-29',
      'subjectId=x',
      'before=-1',
      `person=${'x'.repeat(200)}`,
    ]) {
      const page = await someone.get(`/audit?${query}`)
      assert.equal(page.status, 422, query)
    }
  })
})
