export interface TextPart {
  text: string
  href: string | null
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/

/** A line of plain text cut at its addresses, so that a page can make links of them. */
export const linksIn = (line: string): TextPart[] =>
  line
    .replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length))
    .split(ADDRESS)
    .map((text, index) => ({ text, href: index % 2 === 1 ? text : null }))
    .filter(({ text }) => text !== '')

/** A plain text as paragraphs of such lines. */
export const linkedParagraphs = (text: string) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(linksIn))
