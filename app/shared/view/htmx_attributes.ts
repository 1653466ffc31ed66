import { attributes } from '#shared/view/attributes'

export interface Htmx {
  get?: string
  post?: string
  target?: string
  swap?: string
  trigger?: string
  select?: string
  pushUrl?: string | boolean
  indicator?: string
  include?: string
  sync?: string
}

/** The htmx attributes a component may carry; script in values ("js:", event filters) is left out. */
export function htmxAttributes(hx: Htmx = {}) {
  return attributes({
    'hx-get': hx.get,
    'hx-post': hx.post,
    'hx-target': plain(hx.target),
    'hx-swap': plain(hx.swap),
    'hx-trigger': plain(hx.trigger),
    'hx-select': plain(hx.select),
    'hx-push-url': hx.pushUrl === true ? 'true' : hx.pushUrl,
    'hx-indicator': plain(hx.indicator),
    'hx-include': plain(hx.include),
    'hx-sync': plain(hx.sync),
  })
}

function plain(value?: string): string | undefined {
  return value && !/\bjs:|\bjavascript:|\w\[/.test(value) ? value : undefined
}
