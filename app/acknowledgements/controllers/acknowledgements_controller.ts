import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import SubmitAcknowledgements from '#acknowledgements/actions/submit_acknowledgements'
import { capacityOfPerson } from '#acknowledgements/capacity'
import { typedOnce } from '#acknowledgements/http/typed_once'
import { filterOf, listPage } from '#acknowledgements/list_page'
import { noticeOf } from '#acknowledgements/notice_of'
import { presentLines } from '#acknowledgements/queries/present_lines'
import { waitingLines } from '#acknowledgements/queries/waiting_lines'
import { orderIdsIn } from '#acknowledgements/order_ids_in'
import { listValidator } from '#acknowledgements/validators/list'
import { type Submission, submissionValidator } from '#acknowledgements/validators/submission'

/** "Att kvittera": what waits for me, what I have acknowledged, and what waits for others. */
export default class AcknowledgementsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('AcknowledgementPolicy').authorize('index')
    const [, query] = await listValidator.tryValidate(ctx.request.qs())
    const filter = await filterOf(query ?? {}, ctx.viewer!)
    if (filter.show === 'all') await ctx.bouncer.with('AcknowledgementPolicy').authorize('viewAll')
    const page = await listPage(filter, ctx.viewer!, audienceOf(ctx))
    return ctx.view.render(`pages/acknowledgements/${filter.show}`, { filter, ...page })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('AcknowledgementPolicy').authorize('store')
    ctx.onInvalid(() => this.index(ctx))
    const data = typedOnce(ctx.request)
    const submission = await ctx.request.validateUsing(submissionValidator, { data })
    ctx.notice(...noticeOf(await this.#submit(ctx, submission)))
    return ctx.response.redirect().status(303).toPath('/acknowledgements')
  }

  async #submit(ctx: HttpContext, submission: Submission) {
    const { actor, personId } = ctx.viewer!
    const capacity = await capacityOfPerson(personId)
    const rows = await waitingLines(capacity, await orderIdsIn(submission))
    const shown = await presentLines(rows, audienceOf(ctx), { showsAccounts: true })
    const isAll = ({ orderId }: { orderId: number }) => submission.all === String(orderId)
    const admit = async () => actor
    const own = { admit, signedIn: true, capacity }
    return new SubmitAcknowledgements().handle({ ...own, submission, shown, isAll })
  }
}
