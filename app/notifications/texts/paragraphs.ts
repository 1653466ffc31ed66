import { plain } from '#shared/text/plain'
import { type Placeholder, PLACEHOLDERS } from '#notifications/mail_kinds'
import { placeholdersIn, tokensOf } from '#notifications/texts/template'

export type Values = Partial<Record<Placeholder, string | null>>

/** A line of words, with at most one link in it. */
export interface Line {
  before: string
  href: string | null
  after: string
}

/** A paragraph of a mail: the one action, or lines of words. */
export type Paragraph = { action: string } | { lines: Line[] }

const ONLY_LINK = /^\s*\{link\}\s*$/
const LINE_BREAK = /\r?\n/

/** One line, also when a name holds line breaks: nothing that is filled in can start a new header. */
export const oneLine = (text: string) => plain(text).replace(/\s+/g, ' ').trim()

/** The filled-in text as paragraphs. A line whose placeholders are all empty is left out. */
export function paragraphsOf(body: string, values: Values): Paragraph[] {
  return body
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((template) => paragraphOf(template, values))
    .filter((paragraph) => 'action' in paragraph || paragraph.lines.length > 0)
}

/** The same rules for the subject, which is a line. */
export const filledLine = (template: string, values: Values) => oneLine(fill(template, values))

export const textOfLine = ({ before, href, after }: Line) => `${before}${href ?? ''}${after}`

function paragraphOf(template: string, values: Values): Paragraph {
  if (ONLY_LINK.test(template) && values.link) return { action: values.link }
  const lines = template.trim().split(LINE_BREAK)
  return { lines: lines.filter((line) => saysSomething(line, values)).flatMap(linesOf(values)) }
}

function saysSomething(line: string, values: Values) {
  const names = placeholdersIn(line)
  return names.length === 0 || names.some((name) => values[name as Placeholder])
}

/** A filled-in block may hold several lines: each becomes a line of the paragraph. */
const linesOf = (values: Values) => (template: string) => {
  const [before, ...rest] = template.split('{link}')
  if (rest.length > 0 && values.link) return [linked(before, rest.join('{link}'), values)]
  const filled = fill(template, values).split(LINE_BREAK)
  return filled.map((text) => ({ before: text, href: null, after: '' }))
}

const linked = (before: string, after: string, values: Values): Line => ({
  before: fill(before, values),
  href: values.link!,
  after: fill(after, values),
})

const fill = (template: string, values: Values) =>
  tokensOf(template)
    .map((token) => ('text' in token ? token.text : valueOf(token.placeholder, values)))
    .join('')

function valueOf(name: string, values: Values) {
  const value = values[name as Placeholder] ?? ''
  return PLACEHOLDERS[name as Placeholder] === 'block' ? plain(value).trim() : oneLine(value)
}

const INDENT = /^ +/
const inSight = (text: string) => text.replace(INDENT, (spaces) => '\u00a0'.repeat(spaces.length))

/** The same paragraphs for HTML, which would swallow the spaces that indent a line. */
export const indentedInHtml = (paragraphs: Paragraph[]): Paragraph[] =>
  paragraphs.map((paragraph) =>
    'action' in paragraph
      ? paragraph
      : { lines: paragraph.lines.map((line) => ({ ...line, before: inSight(line.before) })) }
  )
