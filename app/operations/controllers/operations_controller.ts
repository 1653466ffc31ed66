import type { HttpContext } from '@adonisjs/core/http'
import { oldestDueSeconds } from '#shared/health/oldest_due'
import { queueState } from '#shared/queue/queue_state'
import { presentIntents } from '#operations/presented_intents'
import { intentsNeedingAttention, lateIntents } from '#operations/queries/list_intents'

/** What needs attention, what is late, and how the background work is. */
export default class OperationsController {
  async index(ctx: HttpContext) {
    const bouncer = ctx.bouncer.with('OperationPolicy')
    await bouncer.authorize('view')
    return ctx.view.render('pages/operations/index', {
      attention: await presentIntents(await intentsNeedingAttention(), ctx.i18n),
      late: await presentIntents(await lateIntents(), ctx.i18n),
      oldestDue: await oldestDueSeconds(),
      queue: await queueState(),
      mayAct: await bouncer.allows('act'),
    })
  }
}
