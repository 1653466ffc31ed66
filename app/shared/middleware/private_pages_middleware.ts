import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Pages hold personal data: no cache keeps them, and no address leaks by a referrer. */
export default class PrivatePagesMiddleware {
  handle({ response }: HttpContext, next: NextFn) {
    response.header('Cache-Control', 'no-store')
    response.header('Referrer-Policy', 'same-origin')
    response.header('Cross-Origin-Opener-Policy', 'same-origin')
    response.header('Vary', 'HX-Request, HX-Request-Type')
    return next()
  }
}
