import { readFileSync } from 'node:fs'
import { Edge, edgeGlobals } from 'edge.js'
import { IntlMessageFormat } from 'intl-messageformat'
import { registerViewGlobals } from '#shared/view/globals'

const root = new URL('../../../', import.meta.url)
const sentences = (locale: string, file: string) =>
  JSON.parse(readFileSync(new URL(`resources/lang/${locale}/${file}.json`, root), 'utf8'))

/** The part of the translator that components and layouts need, without a request. */
function translator(locale: string) {
  const files = { ui: sentences(locale, 'ui'), auth: sentences(locale, 'auth') }
  return (key: string, values?: Record<string, string>) => {
    const text = key.split('.').reduce((at: any, step) => at?.[step], files)
    if (typeof text !== 'string') throw new Error(`No sentence for ${key} in ${locale}`)
    return new IntlMessageFormat(text, locale).format(values)
  }
}

const edge = new Edge({ cache: true })
edge.mount(new URL('resources/views', root))
registerViewGlobals(edge)

/** An Edge with the product's views and helpers, and what a request would share. */
export function viewForTests(shared: Record<string, unknown> = {}) {
  const locale = (shared.locale as string) ?? 'sv'
  return edge.createRenderer().share({
    locale,
    t: translator(locale),
    today: '2026-11-23',
    csrfField: () => edgeGlobals.html.safe('<input type="hidden" name="_csrf" value="token">'),
    organisation: { name: 'Exempelkommun', logo: null },
    navigation: [],
    signedIn: null,
    ...shared,
  })
}
