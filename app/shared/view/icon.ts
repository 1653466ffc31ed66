interface ViewWithIcons {
  svg(name: string, attributes: Record<string, string>): unknown
}

/** A decorative inline icon from lucide; use in views as {{ icon('check') }}. */
export function icon(this: ViewWithIcons, name: string) {
  return this.svg(`lucide:${name}`, {
    'class': 'icon',
    'aria-hidden': 'true',
    'focusable': 'false',
  })
}
