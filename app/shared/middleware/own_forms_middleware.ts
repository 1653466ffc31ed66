import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { errors } from '@adonisjs/shield'
import { appUrl } from '#config/app'

const READING = ['GET', 'HEAD', 'OPTIONS']
/** What a browser says of a form of ours, or of one that nobody's page sent. */
const OURS = ['same-origin', 'none']

/**
 * Refuses a form that a browser says comes from another site, before its token is looked at; a token
 * counts only in the form, never in an address. OWASP's cheat sheet on cross-site request forgery.
 */
export default class OwnFormsMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (READING.includes(request.method())) return next()
    if (isForeign(request)) throw new errors.E_BAD_CSRF_TOKEN()
    const { _csrf: ignored, ...query } = request.qs()
    request.updateQs(query)
    return next()
  }
}

/** The origin counts where a browser tells no site; pages without referrer send `null`. */
function isForeign(request: HttpContext['request']) {
  const site = request.header('sec-fetch-site')
  if (site) return !OURS.includes(site)
  const origin = request.header('origin')
  if (!origin || origin === 'null') return false
  return ![hostOf(appUrl), request.header('host')].includes(hostOf(origin))
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : address)
