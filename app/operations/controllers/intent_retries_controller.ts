import type { HttpContext } from '@adonisjs/core/http'
import AttendIntent from '#operations/actions/attend_intent'
import OperationsController from '#operations/controllers/operations_controller'
import { findIntent } from '#operations/queries/find_intent'
import { retryValidator } from '#operations/validators/operation'

export default class IntentRetriesController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('OperationPolicy').authorize('act')
    ctx.onInvalid(() => new OperationsController().index(ctx))
    const { generation } = await ctx.request.validateUsing(retryValidator)
    const { id } = await findIntent(ctx.params.id)
    const retry = { intent: { id, generation }, verb: 'retry', reason: null } as const
    await new AttendIntent().handle({ actor: ctx.viewer!.actor, ...retry })
    ctx.notice('success', 'operations.retry_notice')
    return ctx.response.redirect().toPath('/operations')
  }
}
