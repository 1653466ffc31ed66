import { fold } from '#shared/text/fold'

export const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u
export const LONGEST_CODE = 40

/** A code proposed from a name: "Procapita, skola" gives `procapita-skola`. */
export function codeFrom(name: string) {
  const code = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE - 4)
    .replace(/-+$/, '')
  return code || 'kod'
}

/** The first of `code`, `code-2`, `code-3` … that is free. */
export async function freeCode(name: string, taken: (code: string) => Promise<boolean>) {
  const code = codeFrom(name)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? code : `${code}-${n}`
    if (!(await taken(candidate))) return candidate
  }
}
