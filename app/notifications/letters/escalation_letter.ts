import { lineRows } from '#acknowledgements/queries/line_rows'
import { presentLines } from '#acknowledgements/queries/present_lines'
import { mailAudience } from '#people/presenter'
import { addressOf, type LetterWriter } from '#notifications/letters/letter'
import { numbersOf, readableLines } from '#notifications/letters/wave_lines'

/** What an owner's administrators have left in spite of reminders, and is still open. */
export const waveEscalation: LetterWriter = async ({ personId, escalatedAt }, reader) => {
  const rows = await lineRows()
    .join('item_owners as w', 'w.item_id', 'l.item_id')
    .where({ 'w.person_id': personId, 't.escalated_at': escalatedAt, 'l.state': 'open' })
    .orderBy('l.order_id')
    .orderBy('l.id')
  if (rows.length === 0) return null
  const lines = await presentLines(rows, mailAudience(reader.i18n))
  return {
    values: {
      numbers: numbersOf(lines),
      count: String(lines.length),
      lines: readableLines(lines, reader),
      link: addressOf('acknowledgements'),
    },
    orderIds: [...new Set(lines.map(({ orderId }) => orderId))],
  }
}
