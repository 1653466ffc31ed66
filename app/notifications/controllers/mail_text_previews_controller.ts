import type { HttpContext } from '@adonisjs/core/http'
import { knownText } from '#notifications/controllers/known_text'
import { onlyAsAPicture } from '#notifications/controllers/only_as_a_picture'
import { refuseBroken } from '#notifications/actions/save_mail_text'
import { mailTextPage } from '#notifications/queries/mail_text_page'
import { previewMail } from '#notifications/texts/preview_mail'
import { textOf } from '#notifications/texts/text_of'
import { mailTextValidator } from '#notifications/validators/mail_text'

/** A text as it will be mailed. */
export default class MailTextPreviewsController {
  /** The saved text's HTML, just as it will be sent. */
  async show(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    const { kind, locale } = knownText(ctx)
    const { html } = await previewMail(kind, locale, await textOf(kind, locale))
    return onlyAsAPicture(ctx, html)
  }

  /** What has been typed, without saving it. */
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    const known = knownText(ctx)
    ctx.onInvalid(async () => ctx.view.render('pages/mail_texts/edit', await mailTextPage(known)))
    const text = await ctx.request.validateUsing(mailTextValidator)
    refuseBroken(known.kind, text)
    const preview = await previewMail(known.kind, known.locale, text)
    return ctx.view.render('pages/mail_texts/edit', await mailTextPage(known, preview, text))
  }
}
