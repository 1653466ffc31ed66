import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { readiness } from '#shared/health/readiness'

/** Answers the two questions of load balancers before sessions, forms and pages come into play. */
export default class HealthMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    const path = request.url()
    if (path !== '/health/live' && path !== '/health/ready') return next()
    if (!['GET', 'HEAD'].includes(request.method())) return next()
    response.header('Cache-Control', 'no-store')
    if (path === '/health/live') return response.json({ alive: true })
    const state = await readiness()
    return response.status(state.ready ? 200 : 503).json(state)
  }
}
