import type { I18n } from '@adonisjs/i18n'
import { allowed } from '#notifications/texts/check_text'
import type { TextKind } from '#notifications/mail_kinds'
import { addressOf } from '#notifications/letters/letter'
import type { Values } from '#notifications/texts/paragraphs'

/** Made-up values for every placeholder of a kind, to look at a text with. */
export function exampleValues(kind: TextKind, i18n: I18n): Values {
  const names = allowed(kind).filter((name) => name !== 'link')
  const values = names.map((name) => [name, i18n.t(`mails.examples.${name}`)])
  const path = names.includes('code') ? 'k/exempel' : 'orders/417'
  const link = allowed(kind).includes('link') ? { link: addressOf(path) } : {}
  return { ...Object.fromEntries(values), ...link }
}
