import { errors, type HttpContext } from '@adonisjs/core/http'
import { LOCALES } from '#config/i18n'
import { isTextKind } from '#notifications/mail_kinds'
import type { KnownText } from '#notifications/queries/mail_text_page'

/** The text that the address names. @throws a 404 when there is none. */
export function knownText({ params, request }: HttpContext): KnownText {
  const { kind, locale } = params
  const known = LOCALES.find((one) => one === locale)
  if (known && isTextKind(kind)) return { kind, locale: known }
  throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
}

export const pathOf = ({ kind, locale }: KnownText) => `/mail-texts/${kind}/${locale}`
