import { attributesOf, decoded, textOf } from '#demo/story/html'

export interface Field {
  name: string
  /** What is sent when nobody touches it; nothing for an empty box. */
  value: string | null
  /** For boxes and radios, what is sent when it is chosen, and what stands beside it. */
  choice?: string
  label?: string
}

export interface Form {
  action: string
  fields: Field[]
}

const FORM = /(<form\s[^>]*>)([\s\S]*?)<\/form>/g
const CONTROL =
  /<input\s[^>]*>(?:\s*<span[^>]*>([^<]*))?|(<select\s[^>]*>)([\s\S]*?)<\/select>|(<textarea\s[^>]*>)([\s\S]*?)<\/textarea>/g

/** The forms of a page as a browser without script would send them. */
export const formsIn = (html: string): Form[] =>
  [...html.matchAll(FORM)].map(([, tag, body]) => ({
    action: attributesOf(tag).action ?? '',
    fields: [...body.matchAll(CONTROL)].flatMap(fieldOf),
  }))

function fieldOf([whole, beside, select, options, area, text]: RegExpMatchArray): Field[] {
  const { name, type, value = '', checked } = attributesOf(select ?? area ?? tagOf(whole))
  if (!name || type === 'submit' || type === 'file') return []
  if (select) return [{ name, value: chosenIn(options) }]
  if (area) return [{ name, value: decoded(text).trim() }]
  if (type !== 'checkbox' && type !== 'radio') return [{ name, value }]
  const label = textOf(beside ?? '')
  return [{ name, label, choice: value || 'on', value: checked === undefined ? null : value }]
}

const tagOf = (whole: string) => whole.slice(0, whole.indexOf('>') + 1)

function chosenIn(options: string) {
  const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => attributesOf(tag))
  const chosen = tags.find(({ selected }) => selected !== undefined) ?? tags[0]
  return chosen?.value ?? ''
}
