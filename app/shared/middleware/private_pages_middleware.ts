import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { keptPrivate } from '#shared/http/kept_private'

/** Pages hold personal data. */
export default class PrivatePagesMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    keptPrivate(response)
    response.header('Vary', 'HX-Request, HX-Request-Type')
    return next()
  }
}
