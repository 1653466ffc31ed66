/** How much there is of what. No module of the application is needed to read it. */
export const MANAGERS = 8
export const NOW = new Date().toISOString()
export const PEOPLE_A_UNIT = 40
export const ITEMS = 20
export const ROLES = 5
export const LINES_AN_ORDER = 8
/** Grants that came with the import of what people had, besides those that orders gave. */
export const IMPORTED_GRANTS = 6
export const ORDERS_A_PERSON = 0.3
/** What is under way is what people work with in a week: as much as fills a page, at any size. */
export const UNDER_WAY = 60

export const inAll = (people: number) => ({ people, orders: Math.round(people * ORDERS_A_PERSON) })
