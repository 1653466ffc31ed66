import { type Form, formsOn, type TextField } from '#tests/support/forms'
import { emptyDatabase } from '#tests/support/database'
import { type Page, type Visitor, visitor } from '#tests/support/visitor'
import { givenWalk, signedInWalkers, type Walk } from '../../auth/walk/given_walk.js'
import { ROUTES } from '../../auth/walk/route_table.js'
import type { Params, Walker } from '../../auth/walk/walkers.js'
import { changesBetween, countFromOne, everyRow, plainly } from './changes.js'
import type { Step } from './step.js'

/** A form, filled in as it should be, and where it goes. */
export interface Filled {
  step: Step
  address: string
  values: [string, string][]
  /** All its fields, also what isn't sent this time. */
  fields: string[]
  texts: TextField[]
}

export type SendForm = (who: Visitor, filled: Filled) => Promise<Page>

export interface Played {
  route: string
  answer: string
  changes: string[]
}

/** Sends the form of every step in its own way, in a town that is as new, and says what each wrote. */
export async function play(steps: Step[], send: SendForm): Promise<Played[]> {
  await emptyDatabase()
  await countFromOne()
  return playIn(await givenWalk(), steps, send)
}

/** The same in a town that is there. */
export async function playIn(walk: Walk, steps: Step[], send: SendForm): Promise<Played[]> {
  const walkers = await signedInWalkers()
  const played: Played[] = []
  for (const step of steps) {
    const who = step.as === 'stranger' ? visitor() : walkers(step.as)
    played.push(await playStep(step, who, await paramsOf(step, walk), send))
  }
  return played
}

/** The same in an installation that nobody has begun with. */
export async function playFirst(step: Step, send: SendForm) {
  await emptyDatabase()
  await countFromOne()
  return playStep(step, visitor(), {}, send)
}

async function playStep(step: Step, who: Visitor, params: Params, send: SendForm) {
  const filled = await fillIn(step, who, params)
  const before = await everyRow()
  const { status, location } = await send(who, filled)
  const changes = changesBetween(before, await everyRow())
  return { route: step.route, answer: plainly(`${status} ${location ?? ''}`), changes }
}

async function paramsOf(step: Step, walk: Walk): Promise<Params> {
  const [rule] = [ROUTES[step.route]].flat()
  const own =
    'to' in rule
      ? rule.about && walk.common[rule.about]
      : walk.records(rule.about, step.as as Walker)[step.on!]
  const params = own ?? {}
  return { ...params, ...(await step.given?.(params)) }
}

async function fillIn(step: Step, who: Visitor, params: Params): Promise<Filled> {
  const form = await formOf(step, who, params)
  const { fill = {}, also = [] } = step
  const typed = typeof fill === 'function' ? await fill(form, params) : fill
  const values = form.values.filter(([name]) => !(name in typed))
  for (const [name, value] of Object.entries(typed))
    for (const one of [value].flat()) values.push([name, one])
  const [method, pattern] = step.route.split(' ')
  const address = `${addressOf(pattern, params)}${method === 'POST' ? '' : `?_method=${method}`}`
  const fields = [...form.fields, ...Object.keys(typed), ...also]
  return { step, address, values, fields, texts: form.texts }
}

const addressOf = (pattern: string, params: Params) =>
  pattern.replaceAll(/:(\w+)/g, (_, name: string) => `${params[name]}`)

/** @throws when the page has no such form: then the step isn't what a browser could send. */
async function formOf({ route, page: at, form: name = route }: Step, who: Visitor, params: Params) {
  const page = await who.get(addressOf(at, params))
  const form = formsOn(page.text).find((one: Form) => one.name === addressOf(name, params))
  if (form) return form
  const found = formsOn(page.text).map((one) => one.name)
  throw new Error(
    `${at}: ${page.status} ${page.location} without ${addressOf(name, params)}, but ${found.join(', ')}`
  )
}
