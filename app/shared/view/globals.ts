import { type Edge } from 'edge.js'
import { addCollection, edgeIconify } from 'edge-iconify'
import { icons as lucide } from '@iconify-json/lucide'
import { asset } from '#shared/assets/asset'
import { attributes } from '#shared/view/attributes'
import { choices, isChosen } from '#shared/view/choices'
import { type FieldProps, type Shared, fieldState } from '#shared/view/field_state'
import { htmxAttributes } from '#shared/view/htmx_attributes'
import { icon } from '#shared/view/icon'
import { initials } from '#shared/view/initials'
import { safeHref } from '#shared/view/safe_href'
import { dateGlobals } from '#shared/view/date_globals'

/** Everything the components need from an Edge. Functions read locale, errors and old from the view they run in. */
export function registerViewGlobals(edge: Edge) {
  addCollection(lucide)
  edge.use(edgeIconify, { scale: 1.25 })
  const globals = {
    asset,
    attributes,
    choices,
    htmxAttributes,
    glyph: icon,
    icon,
    initials,
    isChosen,
    safeHref,
  }
  for (const [name, value] of Object.entries({ ...globals, ...dateGlobals }))
    edge.global(name, value)
  edge.global('fieldState', function (this: Shared, name: string, props?: FieldProps) {
    return fieldState(this, name, props)
  })
}
