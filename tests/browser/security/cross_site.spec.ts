import { test } from '@japa/runner'
import type { Browser } from 'playwright'
import { type Filled, play, type SendForm } from '#tests/functional/security/mass/play'
import { plainly } from '#tests/functional/security/mass/send'
import { STEPS } from '#tests/functional/security/mass/steps'
import { base, Seat } from '#tests/support/browser_seat'
import { emptyDatabase } from '#tests/support/database'
import { domainRows } from '#tests/support/domain_rows'
import { given, PASSWORD } from '#tests/support/given'
import { inChaos } from '#tests/support/size'
import type { Visitor } from '#tests/support/visitor'
import { attack } from './forgery/attack.js'
import { OtherSite } from './forgery/other_site.js'

/** Another site, and another page of this machine, which browsers count as the same site. */
const HOSTS = ['localhost', '127.0.0.1']
/** Three forms in frames, two calls, and the form that takes the window; the third call never gets leave. */
const SENT = 6

/** A browser that holds the visitor's cookies. */
async function browserOf(browser: Browser, who: Visitor) {
  const context = await browser.newContext()
  const cookies = who.cookie.split('; ').filter(Boolean)
  await context.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf('=')
      const [name, value] = [cookie.slice(0, at), cookie.slice(at + 1)]
      return { name, value, url: base(), sameSite: 'Lax' as const, httpOnly: true }
    })
  )
  return context
}

/** What another site can't know. */
const OURS_ALONE = ['_csrf', '_owner']
/** Every seventh form, from one of the sites in turn, where not all are tried from both. */
const SHARE = 7

/** What other sites reach in a visitor's name with a form that is theirs to send. */
async function forgedWith(browser: Browser, who: Visitor, filled: Filled, sites: OtherSite[]) {
  const context = await browserOf(browser, who)
  const [before, cookies] = [await domainRows(), JSON.stringify(await context.cookies())]
  const values = filled.values.filter(([name]) => !OURS_ALONE.includes(name))
  const wrong: string[] = []
  for (const site of sites) {
    const answers = await attack(context, site, { address: filled.address, values })
    if (`${answers}` !== `${Array(SENT).fill(403)}`) wrong.push(`answered ${answers}`)
  }
  const after = await domainRows()
  wrong.push(...Object.keys(after).filter((table) => after[table] !== before[table]))
  if (JSON.stringify(await context.cookies()) !== cookies) wrong.push('changed the session')
  await context.close()
  return wrong.map((one) => `${filled.step.route}: ${one}`)
}

test.group('A page of another site', (group) => {
  let sites: OtherSite[]

  group.setup(async () => {
    sites = await Promise.all(HOSTS.map((host) => OtherSite.at(host)))
    return async () => {
      await Promise.all(sites.map((site) => site.close()))
    }
  })
  group.each.timeout(600_000)

  test('changes nothing in the name of whoever is signed in, whichever form it sends, and in whichever way [ASVS 3.5.1]', async ({
    assert,
    browser,
  }) => {
    const wrong: string[] = []
    let count = 0
    const forge: SendForm = async (who, filled) => {
      const n = count++
      const tried = inChaos ? sites : n % SHARE === 0 ? [sites[n % 2]] : []
      if (tried.length > 0) wrong.push(...(await forgedWith(browser, who, filled, tried)))
      return plainly(who, filled)
    }
    await play(STEPS, forge)
    assert.deepEqual(wrong, [])
  }).tags(['@chaos'])

  test('signs nobody in as somebody else, and nobody out [ASVS 3.5.1]', async ({
    assert,
    browser,
  }) => {
    await emptyDatabase()
    for (const login of ['maria', 'mallory']) await given.user({ login })
    const values: [string, string][] = [
      ['login', 'mallory'],
      ['password', PASSWORD],
    ]
    const signedIn = await Seat.signedIn(browser, 'maria')
    const stranger = await Seat.take(browser)
    for (const site of sites) {
      await attack(stranger.context, site, { address: '/session', values })
      await attack(signedIn.context, site, { address: '/session', values })
      await attack(signedIn.context, site, { address: '/session?_method=DELETE', values: [] })
      await stranger.page.goto(`${base()}/`)
      assert.equal(stranger.path(), '/login')
      await signedIn.go('/')
      assert.include(await signedIn.text(), 'maria')
    }
  })
})
