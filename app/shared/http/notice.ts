import { HttpContext } from '@adonisjs/core/http'

type Kind = 'success' | 'info' | 'warning' | 'error'

HttpContext.macro('notice', function (this: HttpContext, kind: Kind, key: string, values = {}) {
  this.session.flash('notices', [{ kind, text: this.i18n.t(key, values) }])
})

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** A message that the next page shows on top. */
    notice(kind: Kind, key: string, values?: Record<string, unknown>): void
  }
}
