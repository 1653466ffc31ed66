import { namingProblem } from '#provisioning/naming/problem'
import type { Piece } from '#provisioning/naming/patterns/piece'
import type { Shape } from '#provisioning/naming/patterns/shapes'

/** Digits left for the serial number of a name that many share, where the pattern has none. */
const SPARE_DIGITS = 3

/** Whether the pieces can give everybody a name of their own. @throws NamingProblem when they can't. */
export function checkPattern(shape: Shape, pieces: Piece[]) {
  const { example } = shape
  const serials = pieces.filter(({ kind }) => kind === 'serial')
  if (serials.length > 1) throw namingProblem('provisioning.problems.two_serials')
  if (!pieces.some(tellsApart)) throw namingProblem('provisioning.problems.not_unique', { example })
  refuseLong(shape, pieces, serials.length === 0)
  const digits = widthOf(serials[0])
  if (digits < shape.leastDigits)
    throw namingProblem('provisioning.problems.few_digits', { example, least: shape.leastDigits })
}

const tellsApart = ({ kind }: Piece) => kind !== 'text' && kind !== 'year'

function refuseLong({ most, gap }: Shape, pieces: Piece[], spare: boolean) {
  const written = pieces.map(widthOf).reduce((sum, width) => sum + width, 0)
  const fixed = pieces.map(leastOf).reduce((sum, width) => sum + width, 0)
  const least = Math.max(written, spare ? fixed + gap.length + SPARE_DIGITS : fixed)
  if (least > most) throw namingProblem('provisioning.problems.long', { least, most })
}

/** Characters that a piece promises. */
function widthOf(piece?: Piece) {
  if (!piece) return 0
  if (piece.kind === 'text') return piece.text.length
  if ('most' in piece) return piece.most ?? 1
  return 'digits' in piece ? piece.digits : 1
}

/** Characters that a piece can't do without: names are cut where there is no room. */
const leastOf = (piece: Piece) => ('most' in piece ? 1 : widthOf(piece))
