import type { Shape } from '#provisioning/naming/patterns/shapes'
import type { Part } from '#provisioning/naming/spelling/parts'

export type Own = Extract<Part, { kind: 'own' }>
export type IsBlocked = (name: string, parts: Part[]) => boolean

const isOwn = (part: Part): part is Own => part.kind === 'own'

/**
 * The name that the parts make with a serial number, from 1. While there is no room for it or it is
 * blocked, the longest part of the person's name loses its last letter. Null when no letter is left.
 */
export function spell(parts: Part[], serial: number, shape: Shape, isBlocked: IsBlocked) {
  const ofPerson = parts.some(isOwn)
  for (let left = parts; ; left = shortened(left)) {
    const isEmpty = !left.filter(isOwn).some(({ text }) => text)
    if (ofPerson && isEmpty) return null
    const name = joined(left, serial, shape)
    if (name.length <= shape.most && !isBlocked(name, left)) return name
    if (isEmpty) return null
  }
}

function joined(parts: Part[], serial: number, { asWritten }: Shape) {
  const name = parts.map((part) => textOf(part, serial)).join('')
  return asWritten ? name.replace(/\s+/g, ' ').trim() : withoutLooseSigns(name)
}

function textOf(part: Part, serial: number) {
  if (part.kind !== 'serial') return part.text
  if (part.digits === 0 && serial === 1) return ''
  return `${part.gap}${String(serial).padStart(part.digits, '0')}`
}

/** What a missing name leaves: `.ek` is `ek`. Nor does Windows take a name that ends in a dot. */
const withoutLooseSigns = (name: string) =>
  name.replace(/([._-])[._-]+/g, '$1').replace(/^[._-]+|[._-]+$/g, '')

/** Of several that are the longest, the last. */
function shortened(parts: Part[]): Part[] {
  const longest = Math.max(...parts.filter(isOwn).map(({ text }) => text.length))
  const at = parts.findLastIndex((part) => isOwn(part) && part.text.length === longest)
  return parts.map((part, index) => (index === at && isOwn(part) ? cut(part) : part))
}

const cut = ({ text }: Own): Own => ({
  kind: 'own',
  text: [...text].slice(0, -1).join(''),
  whole: false,
})
