/** A text cut at its placeholders. */
export type Token = { text: string } | { placeholder: string }

const PLACEHOLDER = /\{([A-Za-z]+)\}/

/** Cuts once and never looks into what is filled in: a person called "{code}" stays a name. */
export const tokensOf = (template: string): Token[] =>
  template
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 1 ? { placeholder: part } : { text: part }))
    .filter((token) => !('text' in token) || token.text !== '')

export const placeholdersIn = (template: string) =>
  tokensOf(template).flatMap((token) => ('placeholder' in token ? [token.placeholder] : []))

/** A brace that belongs to no placeholder, such as `{name` or `{first name}`. */
export const hasStrayBrace = (template: string) =>
  tokensOf(template).some((token) => 'text' in token && /[{}]/.test(token.text))
