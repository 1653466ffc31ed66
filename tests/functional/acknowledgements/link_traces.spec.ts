import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { appUrl } from '#config/app'
import { clock } from '#shared/clock'
import { mailboxFiles } from '#shared/mail/mailbox'
import { serving } from '#tests/faults/support/serving'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import {
  done,
  type GivenLink,
  givenLink,
  holder,
  statesOf,
  wrongCode,
} from '#tests/support/given_link'
import { heardLog } from '#tests/support/heard_log'
import { visitor, Visitor } from '#tests/support/visitor'

const FORGED = {
  'host': 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'forwarded': 'host=evil.example;proto=gopher',
  'x-original-url': '/k/evil.example',
}
const ours = new URL(appUrl).origin
const addresses = (text: string) => text.match(/[a-z]+:\/\/[^\s"'<>)]+/g) ?? []
const unknown = () => `/k/${randomBytes(32).toString('base64url')}`

/** Every kind of answer that an address of a link gives. */
async function answersOf(link: Awaited<ReturnType<typeof givenLink>>) {
  const someone = await holder(link)
  const wrong = { ...done(link), code: wrongCode(link.code) }
  const answers = {
    shown: await someone.get(link.path),
    unknown: await someone.get(unknown()),
    refused: await someone.post(link.path, wrong),
    taken: await someone.post(link.path, { ...done(link), code: link.code }),
    receipt: await someone.get(link.path),
    head: await someone.ask('HEAD', link.path),
  }
  clock.stopAt(clock.in({ days: 31 }))
  return { ...answers, expired: await someone.get(link.path) }
}

test.group('The address of a link', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
    return () => clock.resume()
  })

  test('is kept by no cache and told to nobody by any of its answers [ASVS 3.4.5, 14.3.2]', async ({
    assert,
  }) => {
    const answers = await answersOf(await givenLink())
    const statuses = Object.values(answers).map(({ status }) => status)
    assert.deepEqual(statuses, [200, 404, 422, 303, 200, 200, 410])
    for (const [name, { headers }] of Object.entries(answers)) {
      assert.equal(headers.get('cache-control'), 'no-store', name)
      assert.equal(headers.get('referrer-policy'), 'no-referrer', name)
      assert.include(headers.get('x-robots-tag'), 'noindex', name)
      assert.notMatch(headers.get('link') ?? '', /:\/\//, name)
    }
  })

  test('is told to no other site by an answer given before it is looked at', async ({ assert }) => {
    const link = await givenLink()
    for (const end of ['', '/opening', '.']) {
      const { status, headers } = await visitor().ask('POST', link.path + end)
      assert.equal(status, end === '.' ? 404 : 419)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.include(['no-referrer', 'same-origin'], String(headers.get('referrer-policy')))
    }
  })

  test('is on pages that load nothing from elsewhere', async ({ assert }) => {
    for (const [name, { text, headers }] of Object.entries(await answersOf(await givenLink()))) {
      const loaded = [...text.matchAll(/\s(?:src|href|action|srcset|poster)="([^"]*)"/g)]
      for (const [, address] of loaded) assert.match(address, /^(\/(?!\/)|#|data:image)/, name)
      if (name !== 'taken' && name !== 'head') assert.isNotEmpty(loaded, name)
      assert.include(headers.get('content-security-policy'), "default-src 'none'", name)
    }
  })

  test('and all others come from the configuration, whatever host a request claims [ASVS 4.1.3]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const someone = visitor()
    for (const path of [link.path, unknown(), '/login', `/acknowledgements/links/1`]) {
      const { text, location } = await someone.get(path, FORGED)
      assert.notInclude(text + location, 'evil.example', path)
      assert.notInclude(text + location, 'gopher', path)
    }
    await someone.get(link.path, FORGED)
    const form = { ...done(link), code: link.code }
    assert.equal((await someone.post(link.path, form, FORGED)).location, link.path)
    await doDueWork()
    const mails = await mailboxFiles.list()
    assert.lengthOf(mails, 2)
    for (const { text, html, messageId } of mails) {
      const found = addresses(text + html)
      assert.isNotEmpty(found)
      assert.deepEqual([...new Set(found.map((one) => new URL(one).origin))], [ours])
      assert.notInclude(text + html + messageId, 'evil.example')
    }
  })

  test('is not in the log, nor is its code, when its mail is written and sent [ASVS 16.2.5]', async ({
    assert,
  }) => {
    let link!: GivenLink
    const log = await heardLog(async () => {
      link = await givenLink()
      await doDueWork({ duties: true })
    })
    assert.notInclude(log, link.path.slice('/k/'.length))
    assert.notMatch(log, new RegExp(`\\b${link.code}\\b`))
  })

  test('is in no log, nor is its code, whatever is asked and whatever fails [ASVS 16.2.5]', async ({
    assert,
  }) => {
    const link = await givenLink()
    const server = await serving({ LOG_LEVEL: 'trace' })
    try {
      const someone = new Visitor(server.base)
      await someone.get(link.path)
      for (const method of ['HEAD', 'OPTIONS', 'DELETE', 'POST'])
        await someone.ask(method, link.path)
      for (const end of ['.', '/opening', '/x', '%zz', '?a[b=c']) await someone.get(link.path + end)
      await someone.post(link.path, { ...done(link), code: wrongCode(link.code) })
      await db.rawQuery('ALTER TABLE wave_lines RENAME TO gone')
      const broken = await someone
        .get(link.path)
        .finally(() => db.rawQuery('ALTER TABLE gone RENAME TO wave_lines'))
      assert.equal(broken.status, 500)
      await someone.post(link.path, { ...done(link), code: link.code })
    } finally {
      await server.end()
    }
    assert.deepEqual(await statesOf(link), ['done'])
    const log = server.logOf('web')
    assert.match(log, /wave_lines/)
    assert.notInclude(log, link.path.slice('/k/'.length))
    assert.notMatch(log, new RegExp(`\\b${link.code}\\b`))
  }).timeout(120_000)
})
