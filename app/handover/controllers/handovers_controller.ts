import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { settings } from '#settings/settings'
import Handover from '#handover/models/handover'
import { presentHandover } from '#handover/presented_handover'
import { handoversToIssue, handoversToOpen } from '#handover/queries/handovers_waiting'
import { visibleHandovers } from '#handover/queries/visible_handovers'

/** User name and first password on their way to the new colleague. */
export default class HandoversController {
  async index(ctx: HttpContext) {
    const shown = (handovers: Handover[]) =>
      handovers.map((handover) => presentHandover(handover, audienceOf(ctx)))
    return ctx.view.render('pages/handover/handovers/index', {
      toOpen: shown(await handoversToOpen(ctx.viewer!)),
      toIssue: shown(await handoversToIssue(ctx.viewer!)),
    })
  }

  async show(ctx: HttpContext) {
    const handover = await visibleHandovers(ctx.viewer!).where('id', ctx.params.id).firstOrFail()
    const bouncer = ctx.bouncer.with('HandoverPolicy')
    await bouncer.authorize('show', handover)
    const latest = await latestIssue(handover)
    if (latest !== handover.id) return ctx.response.redirect().toPath(`/handovers/${latest}`)
    const { itAddress } = await settings.read()
    return ctx.view.render('pages/handover/handovers/show', {
      handover: presentHandover(handover, audienceOf(ctx)),
      mayOpen: await bouncer.allows('open', handover),
      mayIssue: await bouncer.allows('issue', handover),
      itAddress,
    })
  }
}

async function latestIssue({ orderId }: Handover) {
  const latest = await Handover.query()
    .where('orderId', orderId)
    .orderBy('issue', 'desc')
    .firstOrFail()
  return latest.id
}
