import mailer from '@adonisjs/mail/services/main'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { developmentPages } from '#config/app'
import { type BoxedMail, mailboxFiles } from '#shared/mail/mailbox'

const notFound = ({ request }: HttpContext) =>
  new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])

/** @throws a 404 wherever real mail goes out, or a real organisation is served. */
export function onlyWhereMailStays(ctx: HttpContext) {
  if (!developmentPages || mailer.config.default !== 'mailbox') throw notFound(ctx)
}

/** The mail that the address names. @throws a 404 as above, or when there is none. */
export async function boxedMail(ctx: HttpContext): Promise<BoxedMail> {
  onlyWhereMailStays(ctx)
  const mail = await mailboxFiles.find(ctx.params.id)
  if (!mail) throw notFound(ctx)
  return mail
}
