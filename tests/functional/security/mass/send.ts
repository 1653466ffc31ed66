import { inChaos } from '#tests/support/size'
import { besides, type Extras } from './extras.js'
import type { Filled, SendForm } from './play.js'

const JSON_BODY = { 'content-type': 'application/json' }

/** As the page does. */
export const plainly: SendForm = (who, filled) => who.sendBody(filled.address, bodyOf(filled, []))

const POLLUTION: [string, string][] = [
  ['__proto__[polluted]', 'yes'],
  ['constructor[prototype][polluted]', 'yes'],
  ['__proto__[isAdmin]', '1'],
  ['prototype[polluted]', 'yes'],
]

/** With every column besides, and with what would reach the prototype of all objects. */
export const withEveryColumn =
  (columns: Extras): SendForm =>
  (who, filled) => {
    const more = Object.entries(besides(filled.fields, columns))
    return who.sendBody(filled.address, bodyOf(filled, [...more, ...POLLUTION]))
  }

function bodyOf({ step: { file }, values }: Filled, more: [string, string][]) {
  const body = file ? new FormData() : new URLSearchParams()
  for (const [name, value] of [...values, ...more]) body.append(name, value)
  if (file && body instanceof FormData) body.append('file', new Blob([file.text]), file.name)
  return body
}

/** The same as JSON, where keys are taken as they stand and values have types. */
export const asJson =
  (columns: Extras): SendForm =>
  (who, filled) => {
    if (filled.step.file) return withEveryColumn(columns)(who, filled)
    const body: Record<string, unknown> = {}
    for (const [name, value] of filled.values) put(body, keysOf(name), value)
    for (const [name, value] of Object.entries(besides(filled.fields, columns)))
      put(body, keysOf(name), typed(value))
    return who.sendBody(filled.address, polluted(JSON.stringify(body)), JSON_BODY)
  }

/** Every second form as JSON. */
export function inTurn(columns: Extras): SendForm {
  let count = 0
  return (who, filled) => (count++ % 2 ? asJson : withEveryColumn)(columns)(who, filled)
}

const typed = (value: string) => (/^\d{1,9}$/.test(value) ? Number(value) : value)

/** What no form is about: the browser's own, and what stands beside a password. */
const KEPT = ['_csrf', '_owner', 'password_confirmation', 'username']

/** What could stand where one value should. */
const SHAPES: ((value: unknown) => unknown)[] = [
  (value) => [value],
  (value) => [value, value],
  (value) => ({ value }),
  (value) => [{ id: value }],
  () => [],
  () => ({}),
]

/**
 * Before the form is sent, the same with a list or an object for each value: for all at once, and in chaos
 * for each alone. `hear` hears of what breaks.
 */
export function twisted(send: SendForm, hear: (said: string) => void): SendForm {
  let count = 0
  return async (who, filled) => {
    const names = filled.values.map(([name]) => name).filter((name) => !KEPT.includes(name))
    const shapes = inChaos ? SHAPES : [SHAPES[count++ % SHAPES.length]]
    for (const shape of names.length > 0 ? shapes : [])
      for (const some of [names, ...(inChaos ? names.map((name) => [name]) : [])]) {
        const { status } = await who.sendBody(filled.address, twist(filled, some, shape), JSON_BODY)
        const said = `${filled.step.route} ${some}: ${status} for ${JSON.stringify(shape('x'))}`
        if (status >= 500) hear(said)
      }
    return send(who, filled)
  }
}

function twist({ values }: Filled, some: string[], shape: (value: unknown) => unknown) {
  const body: Record<string, unknown> = {}
  for (const [name, value] of values)
    put(body, keysOf(name), some.includes(name) ? shape(value) : value)
  return JSON.stringify(body)
}

/** In every object: an own key `__proto__` can't be written as one in a literal. */
const polluted = (json: string) =>
  json.replaceAll(
    /\{(?=")/g,
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},'
  )

/** `a[b][]` in parts; the empty one adds to a list. */
const keysOf = (name: string) => name.split('[').map((part) => part.replace(/\]$/, ''))

function put(into: Record<string, unknown>, [key, ...rest]: string[], value: unknown) {
  if (rest.length === 0) into[key] = value
  else if (rest[0] === '') into[key] = [...((into[key] as unknown[]) ?? []), value]
  else put((into[key] ??= {}) as Record<string, unknown>, rest, value)
}
