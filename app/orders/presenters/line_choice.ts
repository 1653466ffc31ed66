import type { LineWish } from '#orders/hire_form'

/** What the page of roles and lines sends. */
export interface TypedChoice {
  roles?: number[] | null
  shown?: string[] | null
  lines?: string[] | null
  extras?: string[] | null
  extra?: string | null
  notes?: Record<string, string | null> | null
  note?: string | null
}

/** What has been chosen: roles, which of their lines were taken away, and what was asked for besides. */
export interface LineChoice {
  roleIds: number[]
  removed: string[]
  extras: { key: string; note: string | null }[]
  notes: Record<string, string>
}

/** `12-3`: item 12 at level 3; `12-0` has no level. */
export const keyOf = ({ itemId, levelId }: Pick<LineWish, 'itemId' | 'levelId'>) =>
  `${itemId}-${levelId ?? 0}`

/** Item and level of a key. */
export function itemAtLevel(key: string) {
  const [itemId, levelId] = key.split('-').map(Number)
  return { itemId, levelId: levelId || null }
}

export const wishOf = (key: string, note: string | null = null): LineWish => ({
  ...itemAtLevel(key),
  roleIds: [],
  note,
})

const unique = <T>(values: T[]) => [...new Set(values)]

/** Reads what was sent: a line that was shown and isn't ticked has been taken away. */
export function choiceOf(typed: TypedChoice): LineChoice {
  const notes = withoutEmpty(typed.notes ?? {})
  const ticked = new Set(typed.lines ?? [])
  const removed = (typed.shown ?? []).filter((key) => !ticked.has(key))
  const added = typed.extra ? [typed.extra] : []
  if (typed.extra && typed.note) notes[typed.extra] = typed.note
  const extras = unique([...(typed.extras ?? []), ...added])
  return {
    roleIds: unique(typed.roles ?? []),
    removed: removed.filter((key) => key !== typed.extra),
    extras: extras.map((key) => ({ key, note: notes[key] ?? null })),
    notes,
  }
}

function withoutEmpty(notes: Record<string, string | null>): Record<string, string> {
  const entries = Object.entries(notes).filter(([, note]) => note)
  return Object.fromEntries(entries) as Record<string, string>
}

/** The choice that gave these roles and lines, for showing a kept draft again. */
export function choiceFrom(roleIds: number[], lines: LineWish[], ofRoles: LineWish[]): LineChoice {
  const kept = new Set(lines.map(keyOf))
  const brought = new Set(ofRoles.map(keyOf))
  const notes = lines.flatMap((wish) => (wish.note ? [[keyOf(wish), wish.note]] : []))
  const extras = lines.filter((wish) => !brought.has(keyOf(wish)))
  return {
    roleIds,
    removed: [...brought].filter((key) => !kept.has(key)),
    extras: extras.map((wish) => ({ key: keyOf(wish), note: wish.note })),
    notes: Object.fromEntries(notes),
  }
}

/** Every line the page shows: what the roles bring, then what was asked for besides. */
export function offeredLines(choice: LineChoice, ofRoles: LineWish[]): LineWish[] {
  const brought = new Set(ofRoles.map(keyOf))
  const extras = choice.extras.filter(({ key }) => !brought.has(key))
  return [
    ...ofRoles.map((wish) => ({ ...wish, note: choice.notes[keyOf(wish)] ?? null })),
    ...extras.map(({ key, note }) => wishOf(key, note)),
  ]
}

/** The lines to order: those offered that weren't taken away. */
export const wantedLines = (choice: LineChoice, ofRoles: LineWish[]) =>
  offeredLines(choice, ofRoles).filter((wish) => !choice.removed.includes(keyOf(wish)))
