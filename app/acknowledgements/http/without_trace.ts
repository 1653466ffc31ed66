import type { HttpContext } from '@adonisjs/core/http'

/** The address is a secret: it is told to no other site, kept by no cache and found by no search. */
export function withoutTrace({ response, view }: HttpContext) {
  response.header('Cache-Control', 'no-store')
  response.header('Referrer-Policy', 'no-referrer')
  response.header('X-Robots-Tag', 'noindex, nofollow')
  view.share({ referrer: 'no-referrer' })
}
