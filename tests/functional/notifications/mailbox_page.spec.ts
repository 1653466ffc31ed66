import { test } from '@japa/runner'
import mailer from '@adonisjs/mail/services/main'
import { mailboxFiles } from '#shared/mail/mailbox'
import { emptyDatabase } from '#tests/support/database'
import { visitor } from '#tests/support/visitor'

const put = (values: object = {}) =>
  mailboxFiles.put({
    from: 'k@example.se',
    to: 'asa@example.se',
    replyTo: '',
    subject: 'Hej',
    text: 'Läs http://localhost/k/abc nu\n<script>alert(1)</script>\njavascript:alert(1)',
    html: '<p style="color:red">Hej</p><script>alert(1)</script>',
    messageId: '<a@b>',
    references: [],
    headers: {},
    ...values,
  })

test.group('The built-in mailbox', (group) => {
  group.each.setup(async () => {
    await emptyDatabase()
    await mailboxFiles.empty()
  })

  test('shows a mail with links to follow and nothing that runs [ASVS 3.4.3]', async ({
    assert,
  }) => {
    await put()
    const anybody = visitor()
    const list = await anybody.get('/mailbox')
    const [, path] = /href="(\/mailbox\/[^"]+)"/.exec(list.text)!
    const mail = await anybody.get(path)
    assert.include(mail.text, '<a href="http://localhost/k/abc">http://localhost/k/abc</a>')
    assert.notInclude(mail.text, '<script>alert')
    assert.notInclude(mail.text, 'href="javascript:')
    const picture = await anybody.get(`${path}/html`)
    const policy = picture.headers.get('content-security-policy')!
    assert.match(policy, /^sandbox .*default-src 'none'/)
    assert.notInclude(policy, 'allow-scripts')
    assert.notInclude(policy, 'allow-same-origin')
  })

  test('lists the newest first, page by page, and finds by recipient', async ({ assert }) => {
    for (let number = 1; number <= 35; number++) await put({ subject: `Mejl ${number}.` })
    await put({ to: 'Karin@example.se', subject: 'Till Karin' })
    const anybody = visitor()
    const first = await anybody.get('/mailbox')
    assert.isBelow(first.text.indexOf('Till Karin'), first.text.indexOf('Mejl 35.'))
    assert.notInclude(first.text, 'Mejl 6.')
    const [, next] = /href="(\/mailbox\?[^"]*before[^"]*)"/.exec(first.text)!
    const second = await anybody.get(next.replaceAll('&amp;', '&'))
    assert.include(second.text, 'Mejl 6.')
    assert.notInclude(second.text, 'Mejl 7.')
    const found = await anybody.get('/mailbox?to=karin')
    assert.include(found.text, 'Till Karin')
    assert.notInclude(found.text, 'Mejl 35.')
  })

  test('does not exist for a mail that is not there, or an address that is made up: {$self}')
    .with(['nothing', '..%2F..%2Fetc%2Fpasswd', 'a%00b'])
    .run(async ({ assert }, id) => {
      assert.equal((await visitor().get(`/mailbox/${id}`)).status, 404)
      assert.equal((await visitor().get(`/mailbox/${id}/html`)).status, 404)
    })

  test('does not exist where mail goes to a mail server', async ({ assert }) => {
    await put()
    const [{ id }] = await mailboxFiles.list()
    mailer.config.default = 'smtp'
    try {
      for (const path of ['/mailbox', `/mailbox/${id}`, `/mailbox/${id}/html`])
        assert.equal((await visitor().get(path)).status, 404)
    } finally {
      mailer.config.default = 'mailbox'
    }
  })
})
