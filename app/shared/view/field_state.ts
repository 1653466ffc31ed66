export interface FieldProps {
  id?: string
  value?: unknown
  error?: string
  hint?: string
}

export interface Shared {
  errors?: Record<string, string>
  old?: Record<string, unknown> | null
}

/** What a field shows: what was typed wins over the stored value, and its own error is found by name. */
export function fieldState({ errors, old }: Shared, name: string, props: FieldProps = {}) {
  const id = props.id ?? fieldId(name)
  const error = props.error ?? errors?.[path(name).join('.')] ?? errors?.[name]
  const typed = old ? read(old, path(name)) : undefined
  return {
    id,
    error,
    value: (typed === undefined ? props.value : typed) ?? '',
    chosen: hasTyped(old) ? typed : props.value,
    invalid: error ? 'true' : null,
    describedBy: describedBy(id, props.hint, error),
  }
}

function hasTyped(old?: Record<string, unknown> | null): boolean {
  return Boolean(old) && Object.keys(old!).length > 0
}

/** `lines[0][level]` and `lines.0.level` both give `lines-0-level`. */
export function fieldId(name: string): string {
  const id = path(String(name ?? ''))
    .join('-')
    .replace(/[^\p{L}\p{N}_-]/gu, '-')
  return /^\p{L}/u.test(id) ? id : `field-${id}`
}

function path(name: string): string[] {
  return String(name ?? '')
    .replaceAll(']', '')
    .split(/[.[]/)
    .filter(Boolean)
}

function read(typed: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    const holder = value as Record<string, unknown> | undefined | null
    return holder && typeof holder === 'object' && Object.hasOwn(holder, step)
      ? holder[step]
      : undefined
  }, typed)
}

function describedBy(id: string, hint?: string, error?: string): string | null {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : null
}
