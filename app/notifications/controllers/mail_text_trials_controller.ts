import type { HttpContext } from '@adonisjs/core/http'
import { knownText, pathOf } from '#notifications/controllers/known_text'
import SendTrial from '#notifications/actions/send_trial'

/** Sends a saved text to whoever is working on it. */
export default class MailTextTrialsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('NotificationsMailTextPolicy').authorize('change')
    const known = knownText(ctx)
    const address = await new SendTrial().handle({ user: ctx.viewer!.user, ...known })
    if (address) ctx.notice('success', 'mail_texts.trial_notice', { address })
    else ctx.notice('warning', 'mail_texts.no_address_notice')
    return ctx.response.redirect().toPath(pathOf(known))
  }
}
