import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { done, fields, givenLink, holder, statesOf, wrongCode } from '#tests/support/given_link'
import { size } from '#tests/support/size'
import { visitor } from '#tests/support/visitor'

const OUTCOMES = ['line_done', 'line_declined', 'line_returned', 'line_not_applicable']
const outcomes = () => db.from('order_events').whereIn('event', OUTCOMES)
const opened = () => db.from('order_events').where('event', 'link_opened')
const wave = () => db.from('waves').firstOrFail()

const times = <T>(count: number, one: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => one(n)))

test.group('Acknowledging at the same time', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('with the right code: one wins, one row, one mail [ASVS 2.3.4, 15.4.2]', async ({
    assert,
  }) => {
    const link = await givenLink()
    await mailboxFiles.empty()
    const someone = await holder(link)
    const form = { ...done(link), code: link.code }
    const answers = await times(size(50, 1_000), () => someone.post(link.path, form))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
    assert.lengthOf(await outcomes(), 1)
    assert.lengthOf(await opened(), 1)
    assert.equal((await wave()).wrong_codes, 0)
    await doDueWork()
    const mails = await mailboxFiles.list()
    assert.lengthOf(mails, 1)
    assert.include(mails[0].text, 'Beställningen är klar')
    assert.isNotNull((await wave()).spent_at)
  })
    .tags(['@chaos'])
    .timeout(600_000)

  test('as assignee and as holder of the link, with other outcomes: the first counts', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = await holder(link)
    const eva = await visitor().signIn('eva')
    await eva.get(link.path)
    const declined = fields(link, { outcome: 'declined', remark: 'Inga licenser' })
    await times(size(30, 500), (n) =>
      n % 2
        ? eva.post(link.path, declined)
        : someone.post(link.path, { ...done(link), code: link.code })
    )
    const [event, ...others] = await outcomes()
    assert.isEmpty(others)
    assert.equal(event.actor_kind, event.event === 'line_done' ? 'link_holder' : 'person')
    assert.deepEqual(await statesOf(link), [event.event.replace('line_', '')])
  })
    .tags(['@chaos'])
    .timeout(600_000)

  test('with the right code among wrong ones: neither shuts the other out too early', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = await holder(link)
    const wrong = { ...done(link), code: wrongCode(link.code) }
    await times(4, () => someone.post(link.path, wrong))
    await times(size(20, 200), () => someone.post(link.path, { ...done(link), code: link.code }))
    assert.deepEqual(await statesOf(link), ['done'])
    assert.equal((await wave()).wrong_codes, 4)
  })
    .tags(['@chaos'])
    .timeout(600_000)
})
