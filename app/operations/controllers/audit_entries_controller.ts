import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { headOf } from '#audit/chain/head'
import { verifyChain } from '#audit/chain/verify_chain'
import { audienceOf } from '#auth/audience'
import { presentAudit } from '#operations/presented_audit'
import { auditPage } from '#operations/queries/audit_page'
import { auditFilterValidator } from '#operations/validators/operation'

/** The page checks the newest rows itself; the terminal command checks them all. */
const CHECKED_ON_THE_PAGE = 1_000

/** Who did what, when, to whom: read only. */
export default class AuditEntriesController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('OperationPolicy').authorize('viewAudit')
    ctx.onInvalid(() => this.#page(ctx, {}))
    return this.#page(ctx, await ctx.request.validateUsing(auditFilterValidator))
  }

  async #page(ctx: HttpContext, filter: Parameters<typeof auditPage>[0]) {
    const { entries, next } = await auditPage(filter, audienceOf(ctx).seesProtected)
    const { seq } = await headOf(db)
    return ctx.view.render('pages/audit/index', {
      entries: await presentAudit(entries, audienceOf(ctx), ctx.i18n),
      next: next ? addressWith(filter, next) : null,
      filter,
      verification: await verifyChain({ from: Math.max(1, seq - CHECKED_ON_THE_PAGE) }),
    })
  }
}

function addressWith(filter: object, before: number) {
  const address = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before }))
    if (value) address.set(name, String(value))
  return `/audit?${address}`
}
