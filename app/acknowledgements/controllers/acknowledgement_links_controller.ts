import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import RecordLinkOpened from '#acknowledgements/actions/record_link_opened'
import SubmitAcknowledgements from '#acknowledgements/actions/submit_acknowledgements'
import { capacityOfRecipient } from '#acknowledgements/capacity'
import { typedOnce } from '#acknowledgements/http/typed_once'
import { withoutTrace } from '#acknowledgements/http/without_trace'
import { admit } from '#acknowledgements/links/admit'
import { findLink, type Link } from '#acknowledgements/links/find_link'
import { type LinkPage, linkPage } from '#acknowledgements/links/link_page'
import { noticeOf } from '#acknowledgements/notice_of'
import type { PresentedLine } from '#acknowledgements/presented_line'
import { type Submission, submissionValidator } from '#acknowledgements/validators/submission'

/** The page behind a mailed link: who has the link reads it, its assignee or the code in the mail acts. */
export default class AcknowledgementLinksController {
  async show(ctx: HttpContext) {
    withoutTrace(ctx)
    const link = await findLink(ctx.params.token)
    if (link?.state !== 'valid') return this.#dead(ctx, link)
    return this.#render(ctx, await linkPage(link, ctx.viewer, audienceOf(ctx)))
  }

  async store(ctx: HttpContext) {
    withoutTrace(ctx)
    const link = await findLink(ctx.params.token)
    if (link?.state !== 'valid') return this.#dead(ctx, link)
    const page = await linkPage(link, ctx.viewer, audienceOf(ctx))
    ctx.onInvalid(() => this.#render(ctx, page))
    const data = typedOnce(ctx.request)
    const submission = await ctx.request.validateUsing(submissionValidator, { data })
    ctx.notice(...noticeOf(await this.#submit(link, page, submission)))
    return ctx.response.redirect().status(303).toPath(`/k/${link.token}`)
  }

  async #submit(link: Link, page: LinkPage, submission: Submission) {
    const actor = await admit(link, page.reader, submission.code)
    const result = await new SubmitAcknowledgements().handle({
      actor,
      capacity: capacityOfRecipient(link.wave),
      submission,
      shown: page.open,
      isAll: (line: PresentedLine) => submission.all === 'done' && page.canAct(line),
    })
    await new RecordLinkOpened().handle({ actor, waveId: link.wave.id })
    return result
  }

  #render({ view }: HttpContext, page: LinkPage) {
    return view.render('pages/acknowledgements/links/show', { page })
  }

  /** One neutral page for an address that was never sent and for one that can't be known any more. */
  #dead({ view, response }: HttpContext, link: Link | null) {
    response.status(link ? 410 : 404)
    return view.render('pages/acknowledgements/links/dead', { reason: link?.state ?? 'unknown' })
  }
}
