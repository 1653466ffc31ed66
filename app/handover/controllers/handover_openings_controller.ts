import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#config/i18n'
import { Conflict } from '#shared/exceptions/conflict'
import { audienceOf } from '#auth/audience'
import { FirstPasswordNotSet } from '#provisioning/first_passwords/set_first_password'
import { OpenHandover } from '#handover/actions/open_handover'
import HandoversController from '#handover/controllers/handovers_controller'
import { letterContent } from '#handover/letter/letter_content'
import { isPrintable } from '#handover/letter/printable'
import { sendLetter } from '#handover/letter/send_letter'
import { presentHandover } from '#handover/presented_handover'
import { visibleHandovers } from '#handover/queries/visible_handovers'
import { openingValidator } from '#handover/validators/issue'

/** Shows a first password once, on the page or in the printed letter. */
export default class HandoverOpeningsController {
  async store(ctx: HttpContext) {
    const handover = await visibleHandovers(ctx.viewer!).where('id', ctx.params.id).firstOrFail()
    await ctx.bouncer.with('HandoverPolicy').authorize('open', handover)
    ctx.onInvalid(() => new HandoversController().show(ctx))
    const { as = 'page' } = await ctx.request.validateUsing(openingValidator)
    const actor = ctx.viewer!.actor
    const opening = { actor, handoverId: handover.id, as }
    let password: string
    try {
      password = await new OpenHandover().handle(opening)
    } catch (error) {
      return this.#explain(error, ctx)
    }
    if (as === 'letter' && isPrintable(password)) return this.#print(ctx, handover, password)
    const shown = presentHandover(handover, audienceOf(ctx))
    return ctx.view.render('pages/handover/openings/show', { handover: shown, password })
  }

  async #print(ctx: HttpContext, handover: Parameters<typeof letterContent>[0], password: string) {
    const locale = ctx.i18n.locale as Locale
    sendLetter(ctx, await letterContent(handover, audienceOf(ctx), locale, password))
  }

  /** The page then says who opened it, and when; or that it is still to be opened. */
  #explain(error: unknown, ctx: HttpContext) {
    if (error instanceof FirstPasswordNotSet) {
      ctx.notice('error', `handover.not_set_${error.because}`)
      return ctx.response.redirect().toPath(`/handovers/${ctx.params.id}`)
    }
    if (!(error instanceof Conflict)) throw error
    ctx.response.status(409)
    return new HandoversController().show(ctx)
  }
}
