import { cspFactory, frameGuardFactory, hstsFactory, noSniffFactory } from '@adonisjs/shield/guards'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { headers } from '#config/shield'

const GUARDS = [
  cspFactory(headers.csp),
  frameGuardFactory(headers.xFrame),
  hstsFactory(headers.hsts),
  noSniffFactory(headers.contentTypeSniffing),
]

/**
 * Tells browsers what no answer of ours may do. Stands before the router: addresses that lead nowhere get
 * pages too, and forms from elsewhere are refused before any route's own middleware.
 */
export default class SafeHeadersMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    for (const guard of GUARDS) await guard(ctx)
    ctx.response.header('Cross-Origin-Opener-Policy', 'same-origin')
    return next()
  }
}
