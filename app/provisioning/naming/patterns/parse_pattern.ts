import { namingProblem } from '#provisioning/naming/problem'
import { checkPattern } from '#provisioning/naming/patterns/check_pattern'
import { type Piece, PIECES } from '#provisioning/naming/patterns/piece'
import { type Shape, SHAPES, type ShapeName } from '#provisioning/naming/patterns/shapes'

export interface Pattern {
  shape: Shape
  pieces: Piece[]
}

const TOKENS = /\{[^{}]*\}|[^{}]+|[{}]/g
const PIECE = /^\{(?<word>[a-z]+)(?::(?<most>\d{1,2}))?\}$/
const SERIAL = /^n{1,9}$/
const FIXED = /[^a-z0-9._-]/u

/** Reads a pattern such as `{given:3}{family:3}{nn}`. @throws NamingProblem that says what is wrong. */
export function parsePattern(name: ShapeName, text: string): Pattern {
  const shape: Shape = SHAPES[name]
  const written = shape.asWritten ? text.normalize('NFC') : text.normalize('NFC').toLowerCase()
  const pieces = (written.match(TOKENS) ?? []).map((token) => read(shape, token))
  checkPattern(shape, pieces)
  return { shape, pieces }
}

const read = (shape: Shape, token: string) =>
  token.startsWith('{') || token === '}' ? braced(shape, token) : fixed(shape, token)

function fixed({ asWritten, example }: Shape, text: string): Piece {
  const sign = asWritten ? undefined : FIXED.exec(text)?.[0]
  if (sign) throw namingProblem('provisioning.problems.sign', { sign, example })
  return { kind: 'text', text }
}

function braced({ pieces, most, example }: Shape, token: string): Piece {
  if (token.length === 1) throw namingProblem('provisioning.problems.brace', { example })
  const { word = '', most: letters } = PIECE.exec(token.toLowerCase())?.groups ?? {}
  const name = SERIAL.test(word) ? 'serial' : word
  const counted = ['given', 'family'].includes(name)
  const refused = letters !== undefined && (!counted || !Number(letters) || Number(letters) > most)
  if (refused || !pieces.includes(name) || word === 'serial')
    throw namingProblem('provisioning.problems.piece', { piece: token, example })
  return PIECES[name](word, letters ? Number(letters) : null)
}
