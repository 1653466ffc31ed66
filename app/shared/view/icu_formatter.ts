import { IntlMessageFormat } from 'intl-messageformat'
import type { TranslationsFormatterContract } from '@adonisjs/i18n/types'

/**
 * Formats messages of the language files. The framework's own formatter parses each message anew every
 * time it is shown; a page has a hundred.
 */
export class KeepingIcuFormatter implements TranslationsFormatterContract {
  readonly name = 'icu'
  #parsed = new Map<string, IntlMessageFormat>()

  format(message: string, locale: string, data?: Record<string, any>): string {
    return this.#parse(message, locale).format(data ?? {}) as string
  }

  #parse(message: string, locale: string) {
    const key = `${locale} ${message}`
    const known = this.#parsed.get(key)
    if (known) return known
    const parsed = new IntlMessageFormat(message, locale, {}, { ignoreTag: true })
    this.#parsed.set(key, parsed)
    return parsed
  }
}
