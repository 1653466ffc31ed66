import db from '@adonisjs/lucid/services/db'
import { domainRows } from '#tests/support/domain_rows'
import { given } from '#tests/support/given'
import { givenMailed, givenOrder, linesOf } from '#tests/support/given_order'
import { visitor } from '#tests/support/visitor'

/** Eva administers the systems of an order for Åsa, alone or with others; its mail has gone to her. */
export async function givenLink({ items = 1, item = {}, line = {} } = {}) {
  const eva = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
  await given.user({ person: eva, login: 'eva' })
  const systems = []
  for (let n = 1; n <= items; n++)
    systems.push(await given.item({ name: `System ${n}`, administrators: [eva], ...item }))
  const order = await givenOrder(systems, { line })
  const [mail] = await givenMailed(order)
  const lines = await linesOf(order)
  return { eva, order, mail, lines, systems, path: mail.path, code: mail.link.code }
}

export type GivenLink = Awaited<ReturnType<typeof givenLink>>

/** The fields of one line, as the page sends them. */
export const fields = (
  { lines }: Pick<GivenLink, 'lines'>,
  values: Record<string, string>,
  n = 0
) =>
  Object.fromEntries(
    Object.entries({ version: '1', ...values }).map(([name, value]) => [
      `lines[l${lines[n].id}][${name}]`,
      value,
    ])
  )

export const done = (link: Pick<GivenLink, 'lines'>, n = 0) => fields(link, { outcome: 'done' }, n)

export const statesOf = async ({ order }: Pick<GivenLink, 'order'>) =>
  (await linesOf(order)).map(({ state }) => state)

export const events = (event: string) => db.from('order_events').where({ event })

export const wrongCode = (code: string) => (code === '000000' ? '000001' : '000000')

/** Somebody who has opened the link and is not signed in. */
export async function holder({ path }: Pick<GivenLink, 'path'>) {
  const someone = visitor()
  await someone.get(path)
  return someone
}

/** A person with a sign-in of their own; the login is the preferred name in small letters. */
export async function signedIn(preferredName: string, familyName: string) {
  const person = await given.person({ preferredName, familyName })
  const login = preferredName.toLowerCase()
  await given.user({ person, login })
  return { person, browser: await visitor().signIn(login) }
}

/** All rows but sessions and limits: what reading must not change. */
export const everything = () => domainRows(['sessions', 'rate_limits'])
