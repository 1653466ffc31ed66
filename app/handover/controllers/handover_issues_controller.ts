import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { IssueAgain } from '#handover/actions/issue_again'
import { presentHandover } from '#handover/presented_handover'
import { visibleHandovers } from '#handover/queries/visible_handovers'
import { issueValidator } from '#handover/validators/issue'

/** IT types the first password that was set in AD. */
export default class HandoverIssuesController {
  async create(ctx: HttpContext) {
    const handover = await this.#find(ctx)
    const shown = presentHandover(handover, audienceOf(ctx))
    return ctx.view.render('pages/handover/issues/create', { handover: shown })
  }

  async store(ctx: HttpContext) {
    const handover = await this.#find(ctx)
    ctx.onInvalid(() => this.create(ctx))
    const { password } = await ctx.request.validateUsing(issueValidator)
    const actor = ctx.viewer!.actor
    const id = await new IssueAgain().handle({ actor, handoverId: handover.id, password })
    ctx.notice('success', 'handover.issued_notice')
    return ctx.response.redirect().toPath(`/handovers/${id}`)
  }

  async #find({ viewer, bouncer, params }: HttpContext) {
    const handover = await visibleHandovers(viewer!).where('id', params.id).firstOrFail()
    await bouncer.with('HandoverPolicy').authorize('issue', handover)
    return handover
  }
}
