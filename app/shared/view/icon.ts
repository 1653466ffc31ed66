import { icons } from '@iconify-json/lucide'

interface ViewWithIcons {
  svg(name: string, attributes: Record<string, string>): unknown
}

const attributes = { 'class': 'icon', 'aria-hidden': 'true', 'focusable': 'false' }
const isKnown = (name: string) =>
  Object.hasOwn(icons.icons, name) || Object.hasOwn(icons.aliases ?? {}, name)

/** A decorative inline icon from lucide, nothing for an unknown name; in views {{ icon('check') }}. */
export function icon(this: ViewWithIcons, name: string) {
  return isKnown(name) ? this.svg(`lucide:${name}`, attributes) : ''
}
