import type { HttpContext } from '@adonisjs/core/http'
import { AskForIssue } from '#handover/actions/ask_for_issue'
import { visibleHandovers } from '#handover/queries/visible_handovers'

/** Asks IT for a new first password; the one before is void from then on. */
export default class HandoverRequestsController {
  async store(ctx: HttpContext) {
    const { viewer, bouncer, params, response } = ctx
    const handover = await visibleHandovers(viewer!).where('id', params.id).firstOrFail()
    await bouncer.with('HandoverPolicy').authorize('open', handover)
    await new AskForIssue().handle({ actor: viewer!.actor, handoverId: handover.id })
    ctx.notice('success', 'handover.asked_notice')
    return response.redirect().toPath(`/handovers/${handover.id}`)
  }
}
