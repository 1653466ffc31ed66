import { edgeGlobals } from 'edge.js'
import { safeHref } from '#shared/view/safe_href'

export type Attributes = Record<string, unknown>

const addresses = new Set([
  'href',
  'action',
  'formaction',
  'src',
  'hx-get',
  'hx-post',
  'hx-push-url',
])
const { html } = edgeGlobals

/** Escaped attributes for names chosen by us: true gives a bare name; null, undefined and false give nothing. */
export function attributes(given: Attributes) {
  const written = Object.entries(given).map(([name, value]) => attribute(name, value))
  return html.safe(written.join(''))
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return ` ${name}`
  const text = addresses.has(name) && value !== 'true' ? safeHref(value) : String(value)
  return ` ${name}="${html.escape(text.replaceAll('\0', ''))}"`
}
