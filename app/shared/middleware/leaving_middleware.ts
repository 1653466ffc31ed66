import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import app from '@adonisjs/core/services/app'

/**
 * Has browsers let go of their connections once the process was asked to stop: as long as one of them
 * keeps asking through a connection that it keeps, the server would never be done.
 */
export default class LeavingMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    if (app.isTerminating) response.header('Connection', 'close')
    return next()
  }
}
