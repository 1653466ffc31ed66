const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi

/** What an attribute or text says, without its character references. */
export const decoded = (text: string) =>
  text.replace(ENTITY, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })

/** What a reader sees of some HTML, on one line. */
export const textOf = (html: string) =>
  decoded(html.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;])/g, '')
    .trim()

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The attributes of a tag, as written between its name and its end. */
export function attributesOf(tag: string): Record<string, string> {
  const inside = tag.replace(/^<\w+/, '').replace(/\/?>$/, '')
  const pairs = [...inside.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
    name,
    decoded(double ?? single ?? bare ?? ''),
  ])
  return Object.fromEntries(pairs)
}

/** Where the links go whose text holds the words. */
export const linksIn = (html: string, words = '') =>
  [...html.matchAll(/(<a\s[^>]*>)([\s\S]*?)<\/a>/g)]
    .filter(([, , text]) => textOf(text).includes(words))
    .map(([, tag]) => attributesOf(tag).href)
