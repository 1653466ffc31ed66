import { defineConfig } from '@adonisjs/core/bodyparser'

const text = { convertEmptyStringsToNull: true, trimWhitespaces: true }

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    ...text,
    limit: '512kb',
    types: ['application/x-www-form-urlencoded'],
    /** Lists of more than twenty ticked boxes stay lists. */
    queryString: { arrayLimit: 500, parameterLimit: 5_000 },
  },
  json: { ...text, limit: '512kb', types: ['application/json', 'application/csp-report'] },
  multipart: {
    ...text,
    autoProcess: true,
    processManually: [],
    limit: '10mb',
    types: ['multipart/form-data'],
  },
})
