import type { I18n } from '@adonisjs/i18n'
import edge from 'edge.js'
import type { TextKind } from '#notifications/mail_kinds'
import type { WrittenText } from '#notifications/texts/check_text'
import {
  filledLine,
  indentedInHtml,
  type Paragraph,
  paragraphsOf,
  textOfLine,
  type Values,
} from '#notifications/texts/paragraphs'

export interface ComposedMail {
  subject: string
  text: string
  html: string
}

interface Composition {
  kind: TextKind
  text: WrittenText
  values: Values
  i18n: I18n
}

const LONGEST_SUBJECT = 250

/** Both parts of a mail, from one plain text. */
export async function composeMail({
  kind,
  text,
  values,
  i18n,
}: Composition): Promise<ComposedMail> {
  const subject = filledLine(text.subject, values).slice(0, LONGEST_SUBJECT)
  const paragraphs = paragraphsOf(text.body, values)
  const action = 'link' in values ? i18n.t(`mails.actions.${kind}`) : ''
  const footer = i18n.t('mails.footer', { organisation: values.organisation ?? '' })
  return {
    subject,
    text: plainPart(paragraphs, action, footer),
    html: await edge.render('mails/message', {
      locale: i18n.locale,
      subject,
      paragraphs: indentedInHtml(paragraphs),
      action,
      footer,
      organisation: values.organisation,
    }),
  }
}

const plainPart = (paragraphs: Paragraph[], action: string, footer: string) =>
  [...paragraphs.map((paragraph) => plainParagraph(paragraph, action)), `-- \n${footer}`]
    .join('\n\n')
    .concat('\n')

function plainParagraph(paragraph: Paragraph, action: string) {
  if ('action' in paragraph) return `${action}:\n${paragraph.action}`
  return paragraph.lines.map(textOfLine).join('\n')
}
