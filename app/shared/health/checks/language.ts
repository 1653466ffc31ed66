import i18nManager from '@adonisjs/i18n/services/main'
import { LOCALES } from '#config/i18n'
import { type Check, fail, ok } from '#shared/health/check'

const MOST_NAMED = 5

export const languageCheck: Check = {
  name: 'language',
  async look() {
    const translations = i18nManager.getTranslations()
    const keys = LOCALES.map((locale) => new Set(Object.keys(translations[locale] ?? {})))
    const every = new Set(keys.flatMap((set) => [...set]))
    const missing = LOCALES.flatMap((locale, n) =>
      [...every].filter((key) => !keys[n].has(key)).map((key) => `${locale}: ${key}`)
    )
    if (missing.length === 0) return ok(`${every.size} texts in ${LOCALES.join(' and ')}`)
    const named = missing.slice(0, MOST_NAMED).join(', ')
    return fail(`${missing.length} texts are missing: ${named}`, 'Add them under resources/lang.')
  },
}
