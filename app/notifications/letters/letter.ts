import type { I18n } from '@adonisjs/i18n'
import type { Locale } from '#config/i18n'
import { appUrl } from '#config/app'
import type { Ids } from '#shared/outbox/effect'
import type { Values } from '#notifications/texts/paragraphs'

/** Who is to read a mail, as far as its words depend on it. */
export interface Reader {
  i18n: I18n
  locale: Locale
}

/** What a mail says, read at the moment it is written; and the orders whose history it belongs to. */
export interface Letter {
  values: Values
  orderIds: number[]
}

/** Null when what the mail would tell is no longer so: then it is not sent. */
export type LetterWriter = (ids: Ids, reader: Reader) => Promise<Letter | null>

/** The only way an address gets into a mail: from the configuration, never from a request. */
export const addressOf = (path: string) => `${appUrl.replace(/\/$/, '')}/${path}`
