import type { HttpContext } from '@adonisjs/core/http'
import { boxedMail } from '#notifications/controllers/boxed_mail'
import { onlyAsAPicture } from '#notifications/controllers/only_as_a_picture'

/** The HTML part of a mail, as a mail program would show it. */
export default class MailboxMailPicturesController {
  async show(ctx: HttpContext) {
    const { html } = await boxedMail(ctx)
    return onlyAsAPicture(ctx, html)
  }
}
