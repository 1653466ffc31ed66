import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { appUrl } from '#config/app'
import { keptPrivate } from '#shared/http/kept_private'
import { whoAsked } from '#shared/http/who_asked'

const READING = ['GET', 'HEAD', 'OPTIONS']
/** `none`: the person did it, no page. */
const OWN_SITES = ['same-origin', 'none']

/**
 * Takes forms from our own pages alone. Stands before the session: an answer to another site's form
 * would otherwise put a new session in place of the visitor's, and so sign them out. A token in the
 * address counts for nothing, since addresses are logged and passed on.
 */
export default class OwnPagesMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const { request, response, logger } = ctx
    const { _csrf: ignored, ...query } = request.qs()
    request.updateQs(query)
    if (READING.includes(request.intended()) || isOurs(request)) return next()
    logger.warn(whoAsked(ctx), 'a form of another site')
    const locale = i18nManager.getSupportedLocaleFor(request.languages())
    const i18n = i18nManager.locale(locale ?? i18nManager.defaultLocale)
    keptPrivate(response)
    return response.status(403).type('text/plain').send(i18n.t('ui.errors.foreign_form'))
  }
}

/**
 * Browsers say `null` for pages that give no referrer, and nothing about sites where the connection
 * isn't secure: then the token alone decides.
 */
function isOurs(request: HttpContext['request']) {
  if (!OWN_SITES.includes(request.header('sec-fetch-site', 'none')!)) return false
  const origin = request.header('origin', 'null')!
  if (origin === 'null') return true
  return origin === new URL(appUrl).origin || URL.parse(origin)?.host === request.host()
}
