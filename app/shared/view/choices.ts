export interface Choice {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}

/** Accepts plain strings as well as { value, label }. */
export function choices(options: readonly (string | Choice)[] = []): Choice[] {
  return options.map((option) =>
    typeof option === 'object' ? option : { value: option, label: option }
  )
}

/** Whether a choice is among the chosen, comparing as a form does: as text. */
export function isChosen(value: unknown, chosen: unknown): boolean {
  const all = Array.isArray(chosen) ? chosen : [chosen]
  return all.some((one) => one !== null && one !== undefined && String(one) === String(value))
}
