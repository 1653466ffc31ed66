import type { HttpContext } from '@adonisjs/core/http'

const isNumber = (value: unknown) => /^\d+$/.test(String(value))

/**
 * Who asked for what, from where, for the log. The pattern of the route and the numbers of records in
 * place of the address, which may hold a secret.
 */
export function whoAsked({ request, route, params, session }: Partial<HttpContext>) {
  const records = Object.entries(params ?? {}).filter(([, value]) => isNumber(value))
  return {
    userId: session?.initiated ? (session.get('auth_web') ?? null) : null,
    address: request?.ip(),
    asked: `${request?.method()} ${route?.pattern ?? 'nowhere'}`,
    records: Object.fromEntries(records),
  }
}
