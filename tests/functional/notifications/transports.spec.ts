import { test } from '@japa/runner'
import { mailboxFiles } from '#shared/mail/mailbox'
import { ScriptedSmtp } from '#tests/support/scripted_smtp'
import { transportContract } from '#tests/functional/notifications/transport_contract'

test.group('The mailbox transport', (group) => {
  group.each.setup(() => mailboxFiles.empty())

  transportContract(async () => {
    const mails = await mailboxFiles.list()
    await mailboxFiles.empty()
    return mails.map((mail) => ({ ...mail, autoSubmitted: mail.headers['Auto-Submitted'] }))
  })
})

test.group('The SMTP transport', (group) => {
  let smtp: ScriptedSmtp

  group.each.setup(async () => {
    smtp = await new ScriptedSmtp().start({ patience: 5_000 })
    return () => smtp.stop()
  })

  transportContract(async () =>
    smtp.accepted.splice(0).map((mail) => ({
      from: mail.from?.value[0].address ?? '',
      to: [mail.to ?? []]
        .flat()
        .flatMap(({ value }) => value.map(({ address }) => address))
        .join(),
      replyTo: mail.replyTo?.value[0].address ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      messageId: mail.messageId ?? '',
      references: [mail.references ?? []].flat(),
      autoSubmitted: String(mail.headers.get('auto-submitted')),
      headerNames: mail.headerLines.map(({ key }) => key),
    }))
  )
})
