import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { startParts } from '#reports/start/start_parts'

export default class StartController {
  /** What waits for this person, and where to begin. */
  async show(ctx: HttpContext) {
    const viewer = ctx.viewer!
    const parts = await startParts({ ctx, viewer })
    const orders = viewer.isManager || viewer.isAssistant
    return ctx.view.render('pages/reports/start/show', { parts, orders, today: clock.today() })
  }
}
