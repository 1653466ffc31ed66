import db from '@adonisjs/lucid/services/db'
import GiveNames from '#provisioning/naming/give_names'
import type { TakenInDirectory } from '#provisioning/naming/taken_in_directory'
import { given } from '#tests/support/given'
import { givenOrder } from '#tests/support/given_order'

export const NOBODY: TakenInDirectory = async () => new Set()

/** A directory that has these names, and notes what it is asked. */
export function directoryWith(...names: string[]) {
  const asked: string[] = []
  const takenInDirectory: TakenInDirectory = async (_, wanted) => {
    asked.push(...wanted)
    return new Set(names)
  }
  return { asked, takenInDirectory }
}

/** An order for somebody called so, by preferred and family name. */
export async function orderFor(name: string, more: { protected?: boolean } = {}) {
  const [preferredName, ...family] = name.split(' ')
  const named = { preferredName, familyName: family.join(' '), ...more }
  return givenOrder([], { person: await given.person(named) })
}

const SURROUNDINGS = {
  upnSuffix: 'exempelkommun.se',
  mailDomain: 'exempelkommun.se',
  parent: 'OU=Personal,DC=exempel,DC=se',
}

/** The names that an order gets. */
export const namesFor = (
  { id }: { id: number },
  takenInDirectory = NOBODY,
  surroundings: Partial<typeof SURROUNDINGS> = {}
) => new GiveNames().handle({ orderId: id, ...SURROUNDINGS, ...surroundings, takenInDirectory })

export const reservations = () => db.from('name_reservations').orderBy('id')

/** How many of the names there are, each once. */
export const distinct = (names: string[]) => new Set(names).size
