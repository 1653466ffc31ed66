import type { HttpContext } from '@adonisjs/core/http'
import DeclineContract from '#orders/actions/decline_contract'
import { presentContractEnding } from '#orders/presenters/contract_pages'
import { findContract } from '#orders/queries/contract_list'
import { reasonValidator } from '#orders/validators/reason'

/** There will be no contract: the order ends. */
export default class ContractDeclinesController {
  async create(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    const contract = await findContract(ctx.params)
    const page = await presentContractEnding(ctx, contract)
    return ctx.view.render('pages/contracts/declines/create', page)
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    const { id } = await findContract(ctx.params)
    ctx.onInvalid(() => this.create(ctx))
    const { version, reason } = await ctx.request.validateUsing(reasonValidator)
    await new DeclineContract().handle({
      actor: ctx.viewer!.actor,
      contract: { id, version },
      reason,
    })
    ctx.notice('success', 'contracts.declined_notice')
    return ctx.response.redirect().toPath('/contracts')
  }
}
