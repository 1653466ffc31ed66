import type { HttpContext } from '@adonisjs/core/http'

/** A mail's HTML on a page of its own: its styles show, but nothing in it runs, loads or is sent. */
const POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function onlyAsAPicture({ response }: HttpContext, html: string) {
  response.header('Content-Security-Policy', POLICY)
  response.header('Content-Type', 'text/html; charset=utf-8')
  return response.send(html)
}
