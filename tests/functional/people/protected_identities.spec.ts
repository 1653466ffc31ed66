import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import { emptyDatabase } from '#tests/support/database'
import { linksOf } from '#tests/support/given_order'
import { inChaos } from '#tests/support/size'
import { visitor } from '#tests/support/visitor'
import { tracesIn } from './protected/canaries.js'
import { crawl } from './protected/crawl.js'
import { givenProtected, type Protected } from './protected/given_protected.js'
import { everyAddress, SEARCHES } from './protected/addresses.js'
import { WALKERS, type Walker } from '../auth/walk/walkers.js'

/** Whom each reader may know: HR all, the manager those of the branch. */
function knownTo(reader: Walker, { known }: Protected) {
  const may = known.filter(({ north }) => reader === 'hr' || (reader === 'manager' && north))
  return new Set(may.map(({ one }) => one.number))
}

const wordsOf = (text: string, may = new Set<string>()) => [
  ...new Set(
    tracesIn(text)
      .filter(({ number }) => !may.has(number))
      .map(({ words }) => words)
  ),
]

test.group('Fifty protected identities', (group) => {
  group.tap((one) => one.tags(['@chaos']))
  let world: Protected

  group.setup(async () => {
    await emptyDatabase()
    world = await givenProtected()
  })
  group.each.timeout(300_000)

  for (const login of WALKERS)
    test(`are on no page and in no search that ${login} can reach, but for those whom they may know [ASVS 8.2.3]`, async ({
      assert,
    }) => {
      const may = knownTo(login, world)
      const who = await visitor().signIn(login)
      const found: string[] = []
      const met = new Set<string>()
      for await (const { address, page } of crawl(who, await everyAddress(world))) {
        if (page.status >= 500) found.push(`${address}: ${page.status}`)
        for (const { number } of tracesIn(page.text)) met.add(number)
        const words = wordsOf(page.text, may)
        if (may.size === 0 && SEARCHES.includes(address) && /Skyddad person/.test(page.text))
          words.push('found')
        if (words.length > 0) found.push(`${address}: ${words.slice(0, 3).join(' | ')}`)
      }
      assert.deepEqual(found, [])
      assert.sameMembers([...met], [...may])
    }).skip(Boolean(process.env.DATABASE_URL) && !inChaos, 'on PostgreSQL in npm run chaos')

  test('are neither named nor placed in any mail, not even their own [ASVS 8.2.3]', async ({
    assert,
  }) => {
    const mails = await mailboxFiles.list()
    assert.isAtLeast(mails.length, 40)
    const told = mails.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`)
    assert.deepEqual(
      told.flatMap((words) => wordsOf(words)),
      []
    )
    for (const words of told) assert.notMatch(words, /\b(Norr|Söder)\b/)
    const to = mails.filter((mail) => wordsOf(mail.to).length > 0)
    assert.isTrue(to.every((mail) => mail.subject.startsWith('Välkommen')))
  })

  test('are on no page behind a mailed link, whoever holds it [ASVS 8.2.3]', async ({ assert }) => {
    const orders = world.known.flatMap(({ orderId }) => orderId ?? [])
    const links = (await Promise.all(orders.map((id) => linksOf({ id })))).flat()
    assert.isAtLeast(links.length, 5)
    for (const { path } of links) {
      const { text } = await visitor().get(path)
      assert.include(text, 'Skyddad person')
      assert.deepEqual(wordsOf(text), [])
    }
  })

  test('are told of whenever one of their numbers is opened, or a file of who has what names them', async ({
    assert,
  }) => {
    const hr = await visitor().signIn('hr')
    const { personId } = world.known[0]
    await hr.get(`/persons/${personId}/identity-number`)
    const shown = await hr.post(`/persons/${personId}/identity-number`, { reason: 'Lönen' })
    assert.include(shown.text, '1913')
    await hr.get('/grants/file')
    const rows = await db.from('audit_entries').orderBy('id', 'desc').limit(2)
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['grants.downloaded', 'identity_number.revealed']
    )
    assert.equal(rows[1].person_id, personId)
    assert.isTrue(rows.every(({ actor_person_id: who }) => who === hrPerson(world)))
  })
})

const hrPerson = ({ places }: Protected) => places.walkers.get('hr')!.person.id
