import type { HttpContext } from '@adonisjs/core/http'
import { mailboxFiles } from '#shared/mail/mailbox'
import { boxedMail, onlyWhereMailStays } from '#notifications/controllers/boxed_mail'
import { linkedParagraphs } from '#notifications/texts/links_in'

const asked = (value: unknown) => (typeof value === 'string' ? value.trim().slice(0, 254) : '')

/** Everybody's mail in demo and development, open to all: there it replaces their own mailboxes. */
export default class MailboxMailsController {
  async index(ctx: HttpContext) {
    onlyWhereMailStays(ctx)
    const to = asked(ctx.request.input('to'))
    const before = asked(ctx.request.input('before'))
    const { mails, next } = await mailboxFiles.page({ to, before: before || undefined })
    const more = next && `/mailbox?${new URLSearchParams({ to, before: next })}`
    return ctx.view.render('pages/mailbox/index', { mails, more, to, isFirst: !before })
  }

  async show(ctx: HttpContext) {
    const mail = await boxedMail(ctx)
    return ctx.view.render('pages/mailbox/show', { mail, paragraphs: linkedParagraphs(mail.text) })
  }
}
