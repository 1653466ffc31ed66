const FORMULA = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]'
const AFTER_SEPARATOR = new RegExp(`([,;|"\\t\\r\\n]\\s*)(?=${FORMULA})`, 'g')
const AT_START = new RegExp(`^(?=\\s*${FORMULA}|[\\t\\r])`)

/**
 * Text that no spreadsheet runs as a formula. One that takes another sign than ours for the separator begins
 * its cells in the middle of ours, so that an apostrophe goes there too.
 */
export const plainCell = (text: string) =>
  text.replace(AFTER_SEPARATOR, "$1'").replace(AT_START, "'")
