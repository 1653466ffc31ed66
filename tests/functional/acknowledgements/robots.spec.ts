import { test } from '@japa/runner'
import fc from 'fast-check'
import { emptyDatabase } from '#tests/support/database'
import {
  done,
  events,
  everything,
  givenLink,
  type GivenLink,
  holder,
  signedIn,
  statesOf,
} from '#tests/support/given_link'
import { seed, size } from '#tests/support/size'
import { visitor, type Visitor } from '#tests/support/visitor'

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
  'Mozilla/4.0 (compatible; ms-office; MSOffice 16)',
  'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'WhatsApp/2.23 A',
  '',
]
const ENDS = ['', '', '', '/', '?', '.', '>', '%20', '?utm_source=mail', '?all=done', '/opening']
const METHODS = ['GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'POST']

/** What robots ask for: mostly what the mail says, also what they make of it. */
const requests = ({ lines, code }: GivenLink) =>
  fc.record({
    method: fc.constantFrom(...METHODS),
    end: fc.oneof(
      fc.constantFrom(...ENDS),
      fc.constant(`?code=${code}&lines[l${lines[0].id}][outcome]=done`),
      fc.constantFrom('?_method=POST', '?_method=DELETE', `?_method=POST&code=${code}`)
    ),
    agent: fc.constantFrom(...AGENTS),
    purpose: fc.constantFrom('', 'prefetch', 'preview'),
  })

/** Many requests, ten at a time; answers the statuses. */
async function storm(robots: Visitor[], link: GivenLink, count: number) {
  const all = fc.sample(requests(link), { seed, numRuns: count })
  const statuses = new Set<number>()
  for (let from = 0; from < all.length; from += 10) {
    const sent = all.slice(from, from + 10).map(async ({ method, end, agent, purpose }, n) => {
      const headers = { 'user-agent': agent, purpose, 'sec-purpose': purpose }
      return robots[n % robots.length].ask(method, link.path + end, headers)
    })
    for (const { status } of await Promise.all(sent)) statuses.add(status)
  }
  return statuses
}

test.group('Robots that only ask', (group) => {
  group.each.setup(() => emptyDatabase())

  test('change nothing by any method and leave the link unspent [ASVS 3.5.3]', async ({
    assert,
  }) => {
    const link = await givenLink({ items: 2 })
    const before = await everything()
    const statuses = await storm([visitor(), visitor()], link, size(200, 20_000))
    assert.deepEqual(await everything(), before, `seed ${seed}`)
    assert.sameMembers([...statuses], [200, 404, 419], `seed ${seed}`)
    await (await holder(link)).post(link.path, { ...done(link), code: link.code })
    assert.deepEqual(await statesOf(link), ['done', 'open'])
  })
    .tags(['@chaos'])
    .timeout(600_000)

  test('change nothing with the cookies of those who may acknowledge either [ASVS 3.5.3]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const eva = await visitor().signIn('eva')
    const { browser: per } = await signedIn('Per', 'Ek')
    const before = await everything()
    await storm([eva, per], link, size(100, 10_000))
    assert.deepEqual(await everything(), before, `seed ${seed}`)
    assert.lengthOf(await events('link_opened'), 0)
    await eva.get(link.path)
    await eva.post(link.path, done(link))
    assert.deepEqual(await statesOf(link), ['done'])
  })
    .tags(['@chaos'])
    .timeout(600_000)

  test('find the way back to the link closed, and learn nothing on it', async ({ assert }) => {
    const link = await givenLink()
    const { browser: per } = await signedIn('Per', 'Ek')
    const way = `/acknowledgements/links/${link.mail.waveId}`
    assert.equal((await visitor().get(way)).location, '/login')
    assert.equal((await per.get(way)).location, '/acknowledgements')
    assert.equal((await per.get('/acknowledgements/links/999999')).status, 404)
  })
})
