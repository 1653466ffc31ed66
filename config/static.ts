import { defineConfig } from '@adonisjs/static'

/** Asset addresses carry a hash of their content, so a browser may keep them for a year. */
export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  maxAge: '365d',
  immutable: true,
})
