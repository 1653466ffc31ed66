import type { HttpContext } from '@adonisjs/core/http'
import { presentContract, presentContractList } from '#orders/presenters/contract_pages'
import { contractList, contractListFilter, findContract } from '#orders/queries/contract_list'

/** HR's page: contracts to confirm, oldest first, and those that were. */
export default class ContractsController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    const filter = contractListFilter(ctx.request.qs())
    const list = await contractList(filter)
    return ctx.view.render('pages/contracts/index', await presentContractList(ctx, list, filter))
  }

  async show(ctx: HttpContext) {
    await ctx.bouncer.with('OrdersContractPolicy').authorize('confirm')
    const contract = await findContract(ctx.params)
    return ctx.view.render('pages/contracts/show', await presentContract(ctx, contract))
  }
}
