import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#config/i18n'
import { audienceOf } from '#auth/audience'
import HandoversController from '#handover/controllers/handovers_controller'
import { letterContent } from '#handover/letter/letter_content'
import { sendLetter } from '#handover/letter/send_letter'
import { visibleHandovers } from '#handover/queries/visible_handovers'
import { letterValidator } from '#handover/validators/issue'

/** The welcome letter without a password, as often as one likes. */
export default class WelcomeLettersController {
  async show(ctx: HttpContext) {
    const handover = await visibleHandovers(ctx.viewer!).where('id', ctx.params.id).firstOrFail()
    await ctx.bouncer.with('HandoverPolicy').authorize('show', handover)
    ctx.onInvalid(() => new HandoversController().show(ctx))
    const { language } = await ctx.request.validateUsing(letterValidator)
    const locale = language ?? (ctx.i18n.locale as Locale)
    sendLetter(ctx, await letterContent(handover, audienceOf(ctx), locale, null))
  }
}
