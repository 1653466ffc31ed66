import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { hasUsers } from '#settings/first_run/progress'

const ENTRANCES = ['/', '/login']

/** Leads whoever first visits an empty installation to where it is set up. */
export default class FirstRunMiddleware {
  async handle({ request, response, viewer }: HttpContext, next: NextFn) {
    const entering = request.method() === 'GET' && ENTRANCES.includes(request.url())
    if (entering && !viewer && !(await hasUsers())) return response.redirect().toPath('/first-run')
    return next()
  }
}
