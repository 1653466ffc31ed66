import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import fc from 'fast-check'
import mailer from '@adonisjs/mail/services/main'
import { DEFAULTS } from '#settings/catalogue'
import { envelopeOf } from '#notifications/delivery/envelope'
import Mail from '#notifications/models/mail'
import { seed, size } from '#tests/support/size'

/** A mail as its reader gets it, whichever way it took. */
export interface ReceivedMail {
  from: string
  to: string
  replyTo: string
  subject: string
  text: string
  html: string
  messageId: string
  references: string[]
  autoSubmitted: string
  /** Names of all headers, where the transport writes them. */
  headerNames?: string[]
}

const THREAD = '<order.1234@localhost>'
const KNOWN = [
  'from',
  'reply-to',
  'to',
  'subject',
  'message-id',
  'in-reply-to',
  'references',
  'date',
  'mime-version',
  'content-type',
  'auto-submitted',
  'x-auto-response-suppress',
]

const aMail = (values: Partial<Mail> = {}) =>
  new Mail().merge({
    kind: 'wave',
    messageId: '<wave.1234@localhost>',
    thread: THREAD,
    toAddress: 'asa@example.se',
    ...values,
  })

const WORDS = {
  subject: 'Att kvittera: 2026-0417 – Åsa',
  text: 'Hej Åsa\n\nRad två\n',
  html: '<p>Å</p>',
}
const SENDER = {
  ...DEFAULTS,
  senderName: 'Kvittens',
  senderAddress: 'k@example.se',
  replyTo: 'r@example.se',
}

const send = (words = WORDS, sender = SENDER) =>
  mailer.use().sendCompiled({ message: envelopeOf(aMail(), words, sender), views: {} })

function assertNothingAdded(assert: Assert, { headerNames, to, from }: ReceivedMail) {
  assert.equal(to, 'asa@example.se')
  assert.equal(from, 'k@example.se')
  for (const name of headerNames ?? []) assert.include(KNOWN, name)
}

/** What every way of sending must do. `received` gives what has arrived since it was last asked. */
export function transportContract(received: () => Promise<ReceivedMail[]>) {
  test('delivers the mail as it was written', async ({ assert }) => {
    await send()
    const [mail, ...others] = await received()
    assert.lengthOf(others, 0)
    assert.equal(mail.from, 'k@example.se')
    assert.equal(mail.to, 'asa@example.se')
    assert.equal(mail.replyTo, 'r@example.se')
    assert.equal(mail.subject, WORDS.subject)
    assert.equal(mail.text.trim(), WORDS.text.trim())
    assert.equal(mail.html.trim(), WORDS.html)
    assert.equal(mail.messageId, '<wave.1234@localhost>')
    assert.deepEqual(mail.references, [THREAD])
    assert.equal(mail.autoSubmitted, 'auto-generated')
  })

  test('keeps the Message-ID when the same mail goes again', async ({ assert }) => {
    await send()
    await send()
    const ids = (await received()).map(({ messageId }) => messageId)
    assert.deepEqual(ids, ['<wave.1234@localhost>', '<wave.1234@localhost>'])
  })

  test('lets no name or subject add a header or a recipient', async ({ assert }) => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        'a\r\nBcc: x@evil.se',
        'a\nSubject: x',
        'a\r\n\r\n<b>',
        '"<x@evil.se>,',
        '\u2028Cc: x@y.se'
      )
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        await send({ ...WORDS, subject: value }, { ...SENDER, senderName: value })
        for (const mail of await received()) assertNothingAdded(assert, mail)
      }),
      { numRuns: size(100, 10_000), seed }
    )
  })
    .timeout(3_600_000)
    .tags(['@chaos'])
}
