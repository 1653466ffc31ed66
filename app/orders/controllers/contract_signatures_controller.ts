import type { HttpContext } from '@adonisjs/core/http'
import SignContract from '#orders/actions/sign_contract'
import { presentContract } from '#orders/presenters/contract_pages'
import { findContract } from '#orders/queries/contract_list'
import { signatureValidator } from '#orders/validators/contract'

/** HR says that a contract is signed. */
export default class ContractSignaturesController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    const contract = await findContract(ctx.params)
    ctx.onInvalid(async () =>
      ctx.view.render('pages/contracts/show', await presentContract(ctx, contract))
    )
    const { version, startDate, ...typed } = await ctx.request.validateUsing(signatureValidator)
    const moved = startDate && startDate !== contract.employment.startDate ? { startDate } : {}
    const known = { actor: ctx.viewer!.actor, contract: { id: contract.id, version } }
    await new SignContract().handle({ ...known, ...typed, ...moved })
    ctx.notice('success', 'contracts.signed_notice')
    return ctx.response.redirect().toPath('/contracts')
  }
}
