import i18nManager from '@adonisjs/i18n/services/main'
import type { I18n } from '@adonisjs/i18n'
import { type HttpContext, RequestValidator } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { LOCALES } from '#config/i18n'

/** The language that was chosen, else the browser's if we have it, else Swedish. */
export default class LocaleMiddleware {
  static {
    RequestValidator.messagesProvider = (ctx) => ctx.i18n.createMessagesProvider()
  }

  handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(this.#localeOf(ctx))
    ctx.view.share({
      locale: ctx.i18n.locale,
      i18n: ctx.i18n,
      t: (key: string, values?: Record<string, unknown>) => ctx.i18n.t(key, values),
      /** The session package shares a function by this name; ours is what was typed, when it is shown again. */
      old: null,
    })
    return next()
  }

  #localeOf({ session, request }: HttpContext) {
    const chosen = session.get('locale')
    if (LOCALES.includes(chosen)) return chosen
    return i18nManager.getSupportedLocaleFor(request.languages()) ?? i18nManager.defaultLocale
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    i18n: I18n
  }
}
