import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import SubmitAcknowledgements from '#acknowledgements/actions/submit_acknowledgements'
import { capacityOfRecipient } from '#acknowledgements/capacity'
import { typedOnce } from '#acknowledgements/http/typed_once'
import { withoutTrace } from '#acknowledgements/http/without_trace'
import { admit, missingCode } from '#acknowledgements/links/admit'
import { findLink, type Link } from '#acknowledgements/links/find_link'
import { type LinkPage, linkPage } from '#acknowledgements/links/link_page'
import { noticeOf } from '#acknowledgements/notice_of'
import type { PresentedLine } from '#acknowledgements/presented_line'
import { type Submission, submissionValidator } from '#acknowledgements/validators/submission'

/** Everything on the page was acknowledged before the form came. */
const TOO_LATE = { done: [], late: [0] }

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
    const result = page.open.length > 0 ? await this.#submit(link, page, submission) : TOO_LATE
    ctx.notice(...noticeOf(result))
    return ctx.response.redirect().status(303).toPath(`/k/${link.token}`)
  }

  #submit(link: Link, page: LinkPage, submission: Submission) {
    return new SubmitAcknowledgements().handle({
      admit: () => admit(link, page.reader, submission.code ?? ''),
      signedIn: page.reader.assignee !== null,
      problems: missingCode(page.reader, submission.code),
      capacity: capacityOfRecipient(link.wave),
      submission,
      shown: page.open,
      isAll: (line: PresentedLine) => submission.all === 'done' && page.canAct(line),
    })
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
