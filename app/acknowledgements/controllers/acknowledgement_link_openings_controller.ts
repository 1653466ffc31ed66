import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import RecordLinkOpened from '#acknowledgements/actions/record_link_opened'
import { findLink } from '#acknowledgements/links/find_link'
import { readerOf } from '#acknowledgements/links/link_reader'

/** The page itself tells that its assignee has it open; a scanner has no session and is not believed. */
export default class AcknowledgementLinkOpeningsController {
  async store(ctx: HttpContext) {
    const link = await findLink(ctx.params.token)
    if (link?.state !== 'valid') return ctx.response.notFound()
    const { assignee } = await readerOf(link, ctx.viewer, audienceOf(ctx))
    if (!assignee) return ctx.response.notFound()
    await new RecordLinkOpened().handle({ actor: assignee, waveId: link.wave.id })
    return ctx.response.noContent()
  }
}
