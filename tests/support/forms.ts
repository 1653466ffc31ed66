import { DomUtils, parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** A form of a page: where it goes, and what a browser would send of it as it stands. */
export interface Form {
  /** `PUT /persons/7`, whichever way the form says so. */
  name: string
  values: [string, string][]
  /** Every field, those that are left out of what is sent too. */
  fields: string[]
  /** The fields that take any words. */
  texts: TextField[]
}

export interface TextField {
  name: string
  longest: number
  /** Whether it takes several lines. */
  lines: boolean
}

const LONGEST_LINE = 120
const LONGEST_TEXT = 1000

const CONTROLS = ['input', 'select', 'textarea']

/** The forms of a page that write something. */
export function formsOn(html: string): Form[] {
  const page = parseDocument(html)
  const controls = DomUtils.getElementsByTagName((tag) => CONTROLS.includes(tag), page)
  const forms = DomUtils.getElementsByTagName('form', page)
  return forms.filter(({ attribs }) => isPost(attribs)).map((form) => read(form, controls))
}

const isPost = ({ method = 'get' }: Element['attribs']) => method.toLowerCase() === 'post'

function read(form: Element, controls: Element[]): Form {
  const action = new URL(form.attribs.action, 'http://here')
  const method = action.searchParams.get('_method') ?? 'POST'
  const own = controls.filter((control) => isIn(form, control) && control.attribs.name)
  return {
    name: `${method.toUpperCase()} ${action.pathname}`,
    values: own.flatMap(valuesOf),
    fields: [...new Set(own.map(({ attribs }) => attribs.name))],
    texts: own.flatMap(textOf),
  }
}

function textOf({ name: tag, attribs }: Element): TextField[] {
  const lines = tag === 'textarea'
  if (!lines && (tag !== 'input' || (attribs.type ?? 'text') !== 'text')) return []
  const longest = Number(attribs.maxlength ?? (lines ? LONGEST_TEXT : LONGEST_LINE))
  return [{ name: attribs.name, longest, lines }]
}

/** The fields that a page shows as wrong. */
export function wrongFieldsOn(html: string) {
  const isWrong = ({ attribs }: Element) => attribs['aria-invalid'] === 'true'
  return DomUtils.findAll(isWrong, parseDocument(html)).map(({ attribs }) => attribs.name)
}

function isIn(form: Element, control: Element) {
  const { form: elsewhere } = control.attribs
  if (elsewhere) return elsewhere === form.attribs.id
  let above = control.parent
  while (above && above !== form) above = above.parent
  return above === form
}

/** What a browser sends of it: nothing of what is not ticked, not chosen or not to be changed. */
function valuesOf(control: Element): [string, string][] {
  const { name, type, value = '', ...attributes } = control.attribs
  if ('disabled' in attributes || type === 'file') return []
  if (control.name === 'textarea') return [[name, DomUtils.textContent(control)]]
  if (control.name === 'select') return [[name, chosenIn(control)]]
  if (type !== 'checkbox' && type !== 'radio') return [[name, value]]
  return 'checked' in attributes ? [[name, value || 'on']] : []
}

function chosenIn(select: Element) {
  const options = DomUtils.getElementsByTagName('option', select)
  const chosen = options.find(({ attribs }) => 'selected' in attribs) ?? options[0]
  return chosen?.attribs.value ?? ''
}
