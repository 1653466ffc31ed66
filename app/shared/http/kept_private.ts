import type { HttpResponse } from '@adonisjs/core/http'

/** No cache keeps the answer, and its address leaks by no referrer. What is said already stays. */
export function keptPrivate(response: HttpResponse) {
  response.safeHeader('Cache-Control', 'no-store')
  response.safeHeader('Referrer-Policy', 'same-origin')
}
