import type { Pattern } from '#provisioning/naming/patterns/parse_pattern'
import type { Piece } from '#provisioning/naming/patterns/piece'
import type { SpelledNames } from '#provisioning/naming/spelling/spelled_names'

/** A piece of a pattern, filled in for one person; the serial number is still to come. */
export type Part =
  | { kind: 'fixed'; text: string }
  /** Of the person's name: may be cut. Whole, until it is. */
  | { kind: 'own'; text: string; whole: boolean }
  /** With no digits, it is left out for the first who gets the name. */
  | { kind: 'serial'; digits: number; gap: string }

export interface Filling {
  names: SpelledNames
  /** Four digits. */
  year: string
  /** Empty where there is none yet. */
  userName: string
}

/** The pattern's pieces filled in; a pattern without a serial number gets a place for one last. */
export function fillIn({ shape, pieces }: Pattern, filling: Filling): Part[] {
  const parts = pieces.map((piece) => fill(piece, filling, shape.asWritten))
  if (parts.some(({ kind }) => kind === 'serial')) return parts
  return [...parts, { kind: 'serial', digits: 0, gap: shape.gap }]
}

function fill(piece: Piece, { names, year, userName }: Filling, asWritten: boolean): Part {
  if (piece.kind === 'text') return { kind: 'fixed', text: piece.text }
  if (piece.kind === 'serial') return { kind: 'serial', digits: piece.digits, gap: '' }
  if (piece.kind === 'year') return { kind: 'fixed', text: year.slice(-piece.digits) }
  if (piece.kind === 'user') return { kind: 'own', text: userName, whole: true }
  return own(names[piece.kind], piece.most, asWritten)
}

/** The first letters of a name are letters only: "Jo-Ann" gives `joa`. */
function own(name: string, most: number | null, asWritten: boolean): Part {
  if (most === null) return { kind: 'own', text: name, whole: true }
  const letters = [...(asWritten ? name : name.replaceAll('-', ''))]
  return { kind: 'own', text: letters.slice(0, most).join(''), whole: letters.length <= most }
}
