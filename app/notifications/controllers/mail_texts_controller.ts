import type { HttpContext } from '@adonisjs/core/http'
import { knownText, pathOf } from '#notifications/controllers/known_text'
import RestoreMailText from '#notifications/actions/restore_mail_text'
import SaveMailText from '#notifications/actions/save_mail_text'
import { mailTextList } from '#notifications/queries/mail_text_list'
import { mailTextPage } from '#notifications/queries/mail_text_page'
import { mailTextValidator } from '#notifications/validators/mail_text'

/** What the organisation's mails say. */
export default class MailTextsController {
  async index({ bouncer, view }: HttpContext) {
    await bouncer.with('NotificationsMailTextPolicy').authorize('change')
    return view.render('pages/mail_texts/index', { kinds: await mailTextList() })
  }

  async edit(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    return ctx.view.render('pages/mail_texts/edit', await mailTextPage(knownText(ctx)))
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    const known = knownText(ctx)
    ctx.onInvalid(() => this.edit(ctx))
    const text = await ctx.request.validateUsing(mailTextValidator)
    await new SaveMailText().handle({ actor: ctx.viewer!.actor, ...known, text })
    ctx.notice('success', 'mail_texts.saved_notice')
    return ctx.response.redirect().toPath(pathOf(known))
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    const known = knownText(ctx)
    await new RestoreMailText().handle({ actor: ctx.viewer!.actor, ...known })
    ctx.notice('success', 'mail_texts.restored_notice')
    return ctx.response.redirect().toPath(pathOf(known))
  }
}
