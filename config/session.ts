import env from '#start/env'
import { configProvider } from '@adonisjs/core'
import { defineConfig, stores } from '@adonisjs/session'
import type { SessionStoreFactory, SessionStoreWithTaggingContract } from '@adonisjs/session/types'
import { servedOverTls } from '#config/app'
import { PatientSessionStore } from '#shared/session/patient_session_store'

/** After this a session ends, however much it is used: a long working day needs no second sign-in. */
export const longestSession = { hours: env.get('SESSION_HOURS', 12) }

/** In SQL, so that log-out and a closed account end sessions on the server. */
const database = configProvider.create(async (app) => {
  const framework = await stores.database().resolver(app)
  const store: SessionStoreFactory = (ctx, config) =>
    new PatientSessionStore(framework(ctx, config) as SessionStoreWithTaggingContract)
  return store
})

export default defineConfig({
  enabled: true,
  cookieName: servedOverTls ? '__Host-kvittens' : 'kvittens',
  clearWithBrowser: true,
  age: '8 hours',
  cookie: { path: '/', httpOnly: true, secure: servedOverTls, sameSite: 'lax' },
  store: 'database',
  stores: { database },
})
