import { waveForMail } from '#acknowledgements/queries/wave_for_mail'
import type { LetterWriter } from '#notifications/letters/letter'
import { dayIn } from '#notifications/letters/order_facts'
import { numbersOf, readableLines } from '#notifications/letters/wave_lines'

/** All that one administrator is to do, with the one link and its code. */
export const wave: LetterWriter = async ({ waveId }, reader) => {
  const found = await waveForMail(Number(waveId), reader.i18n)
  if (!found) return null
  const { lines, link } = found
  return {
    values: {
      numbers: numbersOf(lines),
      count: String(lines.length),
      lines: readableLines(lines, reader),
      until: dayIn(reader, link.expiresAt),
      code: link.code,
      link: link.url,
    },
    orderIds: [...new Set(lines.map(({ orderId }) => orderId))],
  }
}
