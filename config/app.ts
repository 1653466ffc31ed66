import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'

export const appUrl = env.get('APP_URL')
export const servedOverTls = appUrl.startsWith('https:')
export const demo = env.get('DEMO', false)
export const storagePath = env.get('STORAGE_PATH') ?? app.makePath('storage')
/** The gallery and the mailbox page exist only where no real person is served. */
export const developmentPages = !app.inProduction || demo

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: servedOverTls,
    sameSite: 'lax',
  },
})
