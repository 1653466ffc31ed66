import type { HttpContext } from '@adonisjs/core/http'
import AttendIntent from '#operations/actions/attend_intent'
import { presentIntents } from '#operations/presented_intents'
import { findIntent } from '#operations/queries/find_intent'
import { endValidator } from '#operations/validators/operation'

/** One piece of work that automation gave up on. */
export default class IntentsController {
  async show(ctx: HttpContext) {
    const bouncer = ctx.bouncer.with('OperationPolicy')
    await bouncer.authorize('view')
    const [intent] = await presentIntents([await findIntent(ctx.params.id)], ctx.i18n)
    const mayAct = await bouncer.allows('act')
    return ctx.view.render('pages/operations/show', { intent, mayAct })
  }

  /** Skipped, or done by hand. */
  async update(ctx: HttpContext) {
    await ctx.bouncer.with('OperationPolicy').authorize('act')
    ctx.onInvalid(() => this.show(ctx))
    const { verb, reason, generation } = await ctx.request.validateUsing(endValidator)
    const { id } = await findIntent(ctx.params.id)
    const intent = { id, generation }
    await new AttendIntent().handle({ actor: ctx.viewer!.actor, intent, verb, reason })
    ctx.notice('success', `operations.${verb}_notice`)
    return ctx.response.redirect().toPath('/operations')
  }
}
