import { MailSchema } from '#database/schema'

/** One mail to one recipient: planned with the fact it tells of, written when it is sent. */
export default class Mail extends MailSchema {
  static table = 'mails'

  get about(): Record<string, number | string> {
    return JSON.parse(this.ids)
  }
}
