import { MailTextSchema } from '#database/schema'

/** What an installation wrote instead of the text that came with Kvittens. */
export default class MailText extends MailTextSchema {
  static table = 'mail_texts'
}
