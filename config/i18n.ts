import app from '@adonisjs/core/services/app'
import { defineConfig, formatters, loaders } from '@adonisjs/i18n'

export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export default defineConfig({
  defaultLocale: 'sv',
  supportedLocales: [...LOCALES],
  fallbackLocales: { en: 'sv' },
  formatter: formatters.icu(),
  loaders: [loaders.fs({ location: app.languageFilesPath() })],
})
