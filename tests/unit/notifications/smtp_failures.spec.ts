import { test } from '@japa/runner'
import { type SmtpFailure, verdictOn } from '#notifications/delivery/smtp_failures'

const TABLE: [string, SmtpFailure, 'refused' | 'later'][] = [
  ['an unknown recipient', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
  ['a refused sender', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'refused'],
  ['refused content', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused'],
  ['an address without a host', { code: 'EENVELOPE', command: 'API' }, 'refused'],
  ['greylisting', { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'later'],
  ['a full mailbox', { code: 'EENVELOPE', responseCode: 452, command: 'RCPT TO' }, 'later'],
  ['a closing server', { code: 'EENVELOPE', responseCode: 421, command: 'RCPT TO' }, 'later'],
  ['busy after the content', { code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, 'later'],
  [
    'a server that greets with no',
    { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' },
    'later',
  ],
  ['our wrong password', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'later'],
  ['no TLS', { code: 'ETLS', responseCode: 502, command: 'STARTTLS' }, 'later'],
  ['a name that is not found', { code: 'EDNS' }, 'later'],
  ['nobody answers', { code: 'ESOCKET' }, 'later'],
  ['silence', { code: 'ETIMEDOUT', command: 'DATA' }, 'later'],
  ['a broken connection', { code: 'ECONNECTION' }, 'later'],
  ['anything unknown', {}, 'later'],
]

test.group('What a failed delivery means', () => {
  test('{0}: {2}')
    .with(TABLE)
    .run(({ assert }, [, failure, verdict]) => {
      assert.equal(verdictOn(failure), verdict)
    })
})
