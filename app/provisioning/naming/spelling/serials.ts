import { randomInt } from 'node:crypto'
import type { Pattern } from '#provisioning/naming/patterns/parse_pattern'

/** After so many names that others have, something else is wrong. */
const MOST_TRIES = 10_000

/** 1, 2, 3 and so on. */
export function* counted() {
  for (let serial = 1; serial <= MOST_TRIES; serial++) yield serial
}

/** Drawn by lot, so that a number tells neither how many there are nor who came before whom. */
export function* drawn({ pieces }: Pattern) {
  const digits = pieces.flatMap((piece) => (piece.kind === 'serial' ? [piece.digits] : []))
  const end = 10 ** Math.max(...digits)
  for (let tries = 0; tries < MOST_TRIES; tries++) yield randomInt(1, end)
}
