import type { PresentedLine } from '#acknowledgements/presented_line'
import { dayIn } from '#notifications/letters/order_facts'
import type { Reader } from '#notifications/letters/letter'

/** The lines of a mail as text: for each person and order a heading, then what shall be done. */
export function readableLines(lines: PresentedLine[], reader: Reader) {
  const byOrder = [...Map.groupBy(lines, ({ orderId }) => orderId).values()]
  return byOrder
    .map((own) => [headingOf(own[0], reader), ...own.map((line) => readable(line, reader))])
    .map((rows) => rows.join('\n'))
    .join('\n\n')
}

export const numbersOf = (lines: { orderNumber: string | null }[]) =>
  [...new Set(lines.map(({ orderNumber }) => orderNumber).filter(Boolean))].join(', ')

function headingOf(line: PresentedLine, { i18n, ...reader }: Reader) {
  const start = dayIn({ i18n, ...reader }, line.startDate)
  const person = [line.person.name, line.title, line.person.hidden ? null : line.unit]
    .filter(Boolean)
    .join(', ')
  return i18n.t('mails.line.heading', {
    person,
    number: line.orderNumber ?? '',
    start: start ?? '–',
  })
}

function readable(line: PresentedLine, reader: Reader) {
  const t = (key: string, values = {}) => reader.i18n.t(`mails.line.${key}`, values)
  const due = dayIn(reader, line.dueOn)
  const details = [
    due && t('due', { date: due }),
    line.userName && t('user_name', { userName: line.userName }),
    line.instructions && t('instructions', { instructions: joined(line.instructions) }),
    line.note && t('note', { note: joined(line.note) }),
    line.sensitive && t('sensitive'),
  ]
  return [whatOf(line, reader), ...details.filter(Boolean).map((detail) => `  ${detail}`)].join(
    '\n'
  )
}

/** Text of others stays inside its line's indentation, whatever it holds. */
const joined = (text: string) =>
  text
    .trim()
    .split(/\s*\r?\n\s*/)
    .join('\n  ')

function whatOf({ item, level, direction }: PresentedLine, { i18n }: Reader) {
  const what = level ? `${item}, ${i18n.t('mails.level', { level })}` : item
  return `– ${direction === 'revoke' ? i18n.t('mails.line.revoke', { item: what }) : what}`
}
