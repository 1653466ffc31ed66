import type { Attributes } from '#connectors/directory'

/** How one attribute will be changed: what the page shows, and what is then written. */
export interface AttributeChange {
  attribute: string
  before: string[]
  after: string[]
}

/** A primary address of Exchange is told from the others by its capitals. */
const PRIMARY = 'SMTP:'
const ADDRESSES = 'proxyaddresses'

/** What must be written for an account to have the wanted values; nothing when it has them. */
export function attributeChanges(present: Attributes, wanted: Attributes): AttributeChange[] {
  const values = byLowerCase(present)
  return Object.entries(wanted)
    .map(([attribute, want]) =>
      changeOf(attribute, values.get(attribute.toLowerCase()) ?? [], want)
    )
    .filter(({ before, after }) => !areSame(before, after))
}

const byLowerCase = (attributes: Attributes) =>
  new Map(Object.entries(attributes).map(([name, values]) => [name.toLowerCase(), values]))

function changeOf(attribute: string, before: string[], wanted: string[]): AttributeChange {
  const isShared = attribute.toLowerCase() === ADDRESSES
  return { attribute, before, after: isShared ? besideOthers(before, wanted) : wanted }
}

/** Addresses that others have given stay; one that was primary is so no more when there is a new one. */
function besideOthers(before: string[], wanted: string[]) {
  const own = new Set(wanted.map((one) => one.toLowerCase()))
  const others = before.filter((one) => !own.has(one.toLowerCase()))
  const isLed = wanted.some((one) => one.startsWith(PRIMARY))
  return [...wanted, ...others.map((one) => (isLed ? demoted(one) : one))]
}

const demoted = (address: string) =>
  address.startsWith(PRIMARY) ? address.replace(PRIMARY, 'smtp:') : address

/** The order of values means nothing in LDAP (RFC 4512, 2.2). */
const areSame = (some: string[], others: string[]) =>
  some.toSorted().join('\0') === others.toSorted().join('\0')
