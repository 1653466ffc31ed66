import type { HttpContext } from '@adonisjs/core/http'
import { clock, shift } from '#shared/clock'
import { matchField, openField, sealField } from '#shared/crypto/personal_fields'

interface KeptForm {
  /** The page that has the form. */
  path: string
  /** Whose form it was, by the mark in it: nobody else is shown what was typed. */
  owner: string
  typed: Record<string, unknown>
  keptAt: string
}

const KEPT = 'kept_form'
const SEALED_AS = 'sessions.kept_form'
const MINUTES = 30
const LARGEST = 64_000
const NEVER_KEPT = /^_|password|code|token$/i

/** What the forms of a user carry, so that one that outlives the session is known again as theirs. */
export const formOwner = (userId: number) => matchField(String(userId), SEALED_AS)

/**
 * Keeps a form that was sent after the session had ended, sealed, in the session of this browser alone,
 * so that signing in leads back to it with everything that was typed. Only what our own pages sent is kept.
 */
export function keepForm(ctx: HttpContext) {
  const path = formPage(ctx)
  const typed = withoutSecrets(ctx.request.body())
  const owner = ctx.request.input('_owner')
  if (!path || typeof owner !== 'string' || Object.keys(typed).length === 0) return
  const kept: KeptForm = { path, owner, typed, keptAt: clock.now() }
  const text = JSON.stringify(kept)
  if (text.length > LARGEST) return
  ctx.session.put(KEPT, sealField(text, SEALED_AS))
  ctx.session.setIntendedUrl(path)
}

/** Secrets lie in groups of fields too: the first password of each line of a page. */
function withoutSecrets(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name]) => !NEVER_KEPT.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, cleaned(value)]))
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned)
  return isGroup(value) ? withoutSecrets(value) : value
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Shows what this user typed on this page, once. */
export function returnKeptForm(ctx: HttpContext, userId: number) {
  const sealed = ctx.session.get(KEPT)
  if (!sealed || ctx.request.method() !== 'GET' || ctx.request.header('HX-Request')) return
  const kept = open(sealed)
  const fresh = kept && kept.keptAt > shift(clock.now(), { minutes: -MINUTES })
  if (fresh && kept.path !== ctx.request.url(true)) return
  ctx.session.forget(KEPT)
  if (!fresh || kept.owner !== formOwner(userId)) return
  const flash = [{ kind: 'info', text: ctx.i18n.t('ui.kept_form') }]
  ctx.view.share({ old: null, flash })
  ctx.view.share({ old: kept.typed })
}

/** Whether nobody is signed in at an address that is for the signed in, told before anybody is looked up. */
export const mustSignIn = ({ session, route }: HttpContext) =>
  !session.has('auth_web') &&
  [...(route?.middleware.all() ?? [])].some((one) => 'name' in one && one.name === 'auth')

function formPage({ request }: HttpContext) {
  const referrer = URL.parse(request.header('referer') ?? '')
  if (!referrer || referrer.host !== request.host()) return null
  if (request.header('sec-fetch-site', 'same-origin') !== 'same-origin') return null
  return referrer.pathname + referrer.search
}

function open(sealed: string): KeptForm | null {
  try {
    return JSON.parse(openField(sealed, SEALED_AS))
  } catch {
    return null
  }
}
