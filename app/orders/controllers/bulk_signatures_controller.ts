import type { HttpContext } from '@adonisjs/core/http'
import { contractNames, presentContractList } from '#orders/presenters/contract_pages'
import { contractList, contractListFilter } from '#orders/queries/contract_list'
import { signSeveral } from '#orders/controllers/sign_several'
import { bulkSignatureValidator } from '#orders/validators/contract'

/** HR says that several contracts were signed on the same day. */
export default class BulkSignaturesController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    ctx.onInvalid(() => this.#list(ctx))
    const { signedOn, contracts, versions } =
      await ctx.request.validateUsing(bulkSignatureValidator)
    const known = contracts.map((id) => ({ id, version: versions[`c${id}`] ?? 0 }))
    const { signed, left } = await signSeveral(ctx.viewer!.actor, known, signedOn)
    if (left.length === 0) ctx.notice('success', 'contracts.several_signed_notice', { signed })
    else ctx.notice('warning', 'contracts.some_left_notice', await namesOf(ctx, signed, left))
    return ctx.response.redirect().toPath('/contracts')
  }

  async #list(ctx: HttpContext) {
    const filter = contractListFilter({})
    const page = await presentContractList(ctx, await contractList(filter), filter)
    return ctx.view.render('pages/contracts/index', page)
  }
}

async function namesOf(ctx: HttpContext, signed: number, left: number[]) {
  const names = await contractNames(ctx, left)
  return { signed, left: left.length, names: names.join(', ') }
}
