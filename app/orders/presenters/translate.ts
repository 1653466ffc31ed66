/** What turns a language key into a sentence. */
export type Translate = (key: string, values?: Record<string, any>) => string

/** The translator of a request or mail as a plain function. */
export const translatorOf =
  (i18n: { t(key: string, values?: any): string }): Translate =>
  (key, values) =>
    i18n.t(key, values)
