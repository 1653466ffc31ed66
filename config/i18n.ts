import app from '@adonisjs/core/services/app'
import { defineConfig, loaders } from '@adonisjs/i18n'
import { KeepingIcuFormatter } from '#shared/view/icu_formatter'

export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export default defineConfig({
  defaultLocale: 'sv',
  supportedLocales: [...LOCALES],
  fallbackLocales: { en: 'sv' },
  formatter: () => new KeepingIcuFormatter(),
  loaders: [loaders.fs({ location: app.languageFilesPath() })],
})
