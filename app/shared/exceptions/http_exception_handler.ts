import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import { keptPrivate } from '#shared/http/kept_private'
import { pageForInvalid } from '#shared/http/on_invalid'
import { whoAsked } from '#shared/http/who_asked'
import { Invalid } from '#shared/exceptions/invalid'
import { keepForm, mustSignIn } from '#shared/session/kept_form'

const KNOWN_STATUSES = [403, 404, 409, 413, 419, 429, 503]

/** Errors that would send the visitor back without a word; they get the page of their status instead. */
const WITHOUT_A_WORD = ['E_BAD_CSRF_TOKEN', 'E_AUTHORIZATION_FAILURE', 'E_TOO_MANY_REQUESTS']

export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = app.inDev
  protected renderStatusPages = true

  async handle(error: unknown, ctx: HttpContext) {
    const known = this.toHttpError(error)
    if (known.code === 'E_BAD_CSRF_TOKEN' && mustSignIn(ctx)) return this.#signInAgain(ctx)
    if (WITHOUT_A_WORD.includes(String(known.code))) return this.renderError(known, ctx)
    return super.handle(error, ctx)
  }

  /** What the log says of every refusal and failure, beside its reason. */
  protected context(ctx: HttpContext) {
    return { ...super.context(ctx), ...whoAsked(ctx) }
  }

  /** An address that leads nowhere comes here past all middleware. */
  async renderErrorAsHTML(error: HttpError, ctx: HttpContext) {
    keptPrivate(ctx.response)
    const status = this.#statusOf(error)
    ctx.response.status(status)
    if (this.debug && status >= 500) return super.renderErrorAsHTML(error, ctx)
    const page = KNOWN_STATUSES.includes(status) ? status : status < 500 ? 404 : 500
    const requestId = ctx.request.id()
    ctx.response.send(await ctx.view.render('pages/errors/show', { status, page, requestId }))
  }

  /** Sharing merges: what the session calls `old` must go before what was typed can be that. */
  async renderValidationErrorAsHTML(error: HttpError, ctx: HttpContext) {
    const page = pageForInvalid(ctx)
    if (!page) return this.renderErrorAsHTML(error, ctx)
    ctx.response.status(422)
    ctx.view.share({ errors: this.#sentences(error, ctx), old: null })
    ctx.view.share({ old: ctx.request.body() })
    const answer = await page()
    if (answer !== undefined && !ctx.response.hasContent) ctx.response.send(answer)
  }

  /** The session ended while the form was open: what was typed waits for the person to sign in. */
  #signInAgain(ctx: HttpContext) {
    keepForm(ctx)
    return ctx.response.redirect().toPath('/login')
  }

  #statusOf(error: HttpError) {
    if (error.code === 'E_BAD_CSRF_TOKEN') return 419
    return String(error.code).startsWith('SQLITE_BUSY') ? 503 : (error.status ?? 500)
  }

  #sentences(error: HttpError, { i18n }: HttpContext): Record<string, string> {
    if (error instanceof Invalid) return translated(error, i18n)
    const messages = error.messages as { field: string; message: string }[]
    return Object.fromEntries(messages.toReversed().map(({ field, message }) => [field, message]))
  }
}

function translated({ problems }: Invalid, i18n: HttpContext['i18n']) {
  const sentences = Object.entries(problems).map(([field, problem]) =>
    typeof problem === 'string'
      ? [field, i18n.t(problem)]
      : [field, i18n.t(problem.key, problem.values)]
  )
  return Object.fromEntries(sentences)
}
