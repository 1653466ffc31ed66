import type { HttpRequest } from '@adonisjs/core/http'

const isGroup = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What was typed, read once: the first passwords are gone from the request afterwards, so that a
 * page that shows the form again, a session or a log can't hold them.
 */
export function typedOnce(request: HttpRequest) {
  const typed = request.body()
  const { lines } = typed
  if (!isGroup(lines)) return typed
  const kept = Object.entries(lines).map(([key, line]) => [key, withoutPassword(line)])
  request.updateBody({ ...typed, lines: Object.fromEntries(kept) })
  return typed
}

function withoutPassword(line: unknown) {
  if (!isGroup(line)) return line
  const { password, ...rest } = line
  return rest
}
