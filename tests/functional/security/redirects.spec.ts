import { test } from '@japa/runner'
import { emptyDatabase } from '#tests/support/database'
import { given, PASSWORD } from '#tests/support/given'
import { visitor } from '#tests/support/visitor'

const HOSTS = ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'user@evil.example']
const PREFIXES = [
  ...['https://', 'http://', '//', '///', '/\\', '\\\\', '/\t/', '/%09/', '/%2f', '/..//'],
  ...['https:', 'https:/', 'javascript:alert(1)//', 'data:text/html,', '\u0000//', ' //', './/'],
  ...['/\r\nLocation: https://', 'ftp://', '/%5c', '/./\\', '//%0d%0a', '\uFF0F\uFF0F', '/;@'],
]
const SUFFIXES = ['', '/orders']

/** Two hundred addresses that would lead elsewhere if a browser were sent there. */
const ADDRESSES = PREFIXES.flatMap((prefix) =>
  HOSTS.flatMap((host) => SUFFIXES.map((suffix) => `${prefix}${host}${suffix}`))
)

/** Where a browser on our page would land. */
const landsAt = (location: string) => new URL(location, 'http://kvittens.example').origin

test.group('A redirect', (group) => {
  group.each.setup(() => emptyDatabase())

  test('leads nowhere but to ourselves, whatever the form or the page before says [ASVS 3.7.2]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    const maria = await visitor().signIn('maria')
    const wrong: string[] = []
    for (const address of ADDRESSES) {
      const headers = {
        referer: /^[\u0020-\u00FF]*$/.test(address) ? address : 'https://evil.example/',
      }
      const language = { locale: 'sv', return_to: address }
      for (const page of [
        await maria.post('/language', language, headers),
        await maria.post(
          `/language?return_to=${encodeURIComponent(address)}`,
          { locale: 'sv' },
          headers
        ),
        await maria.put('/password', {}, headers),
      ])
        if (page.location && landsAt(page.location) !== 'http://kvittens.example')
          wrong.push(`${address} led to ${page.location}`)
    }
    assert.deepEqual(wrong, [])
    assert.isAtLeast(ADDRESSES.length, 190)
  }).timeout(120_000)

  test('after sign-in leads to the page that was asked for, which is ours [ASVS 3.7.2]', async ({
    assert,
  }) => {
    await given.user({ login: 'maria' })
    for (const address of ADDRESSES.slice(0, 8)) {
      const maria = visitor()
      await maria.get(`/login?return_to=${encodeURIComponent(address)}`)
      const fields = { login: 'maria', password: PASSWORD, return_to: address }
      const page = await maria.post('/session', fields, { referer: 'https://evil.example/' })
      assert.equal(landsAt(page.location!), 'http://kvittens.example', address)
    }
  })
})
