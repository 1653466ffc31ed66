import { type BoxedMail, mailboxFiles } from '#shared/mail/mailbox'

/** The mails to an address whose subject holds the words, newest first. */
export async function mailsTo(to: string, words = ''): Promise<BoxedMail[]> {
  const mails = await mailboxFiles.list()
  return mails.filter((mail) => mail.to === to && mail.subject.includes(words))
}

/** The newest of them. @throws when there is none, with what did arrive. */
export async function newestTo(to: string, words = '') {
  const [mail] = await mailsTo(to, words)
  if (mail) return mail
  const arrived = (await mailboxFiles.list()).map((one) => `${one.to}: ${one.subject}`)
  throw new Error(`no mail to ${to} about "${words}" among\n${arrived.join('\n')}`)
}

/** The path of the mail's link to one of Kvittens's own pages. */
export function linkIn({ subject, text }: BoxedMail, begins: string) {
  const paths = [...text.matchAll(/https?:\/\/[^\s>)]+/g)].map(([url]) => new URL(url).pathname)
  const path = paths.find((one) => one.startsWith(begins))
  if (!path) throw new Error(`"${subject}" has no link to ${begins}`)
  return path
}

export function codeIn({ subject, text }: BoxedMail) {
  const [code] = /\b\d{6}\b/.exec(text) ?? []
  if (!code) throw new Error(`"${subject}" has no code`)
  return code
}
