import { defineConfig } from '@adonisjs/shield'
import { servedOverTls } from '#config/app'

/** On every answer, by a middleware of our own; shield's stands behind the router. */
export const headers = {
  csp: {
    enabled: true,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    reportOnly: false,
  },
  xFrame: { enabled: true, action: 'DENY' as const },
  hsts: { enabled: servedOverTls, maxAge: '180 days' },
  contentTypeSniffing: { enabled: true },
}

export default defineConfig({
  csp: { enabled: false },
  csrf: {
    enabled: true,
    exceptRoutes: [],
    enableXsrfCookie: false,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: false },
  hsts: { enabled: false },
  contentTypeSniffing: { enabled: false },
})
