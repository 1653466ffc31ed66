export interface TextPart {
  text: string
  href: string | null
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** A line of plain text cut at its addresses, so that a page can make links of them. */
export const linksIn = (line: string): TextPart[] =>
  line
    .split(ADDRESS)
    .map((text, index) => ({ text, href: index % 2 === 1 ? text : null }))
    .filter(({ text }) => text !== '')
