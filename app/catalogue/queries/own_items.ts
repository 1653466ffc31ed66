import db from '@adonisjs/lucid/services/db'

interface Reader {
  personId: number | null
}

interface OwnItems {
  /** Ids of the items that the reader administers, also through a shared mailbox. */
  administered: number[]
  /** Ids of the items that the reader owns. */
  owned: number[]
}

/** A person's bonds to items, in one query since every page asks: in their own name, or through a mailbox in use. */
const BONDS = `
  SELECT 'administered' AS bond, item_id FROM item_administrators WHERE person_id = :person
  UNION
  SELECT 'administered', a.item_id FROM item_administrators a
  JOIN shared_mailbox_members s ON s.mailbox_id = a.mailbox_id
  JOIN shared_mailboxes m ON m.id = s.mailbox_id
  WHERE s.person_id = :person AND m.archived_at IS NULL
  UNION
  SELECT 'owned', item_id FROM item_owners WHERE person_id = :person
  ORDER BY item_id`

interface Bond {
  bond: 'administered' | 'owned'
  item_id: number
}

const known = new WeakMap<Reader, Promise<OwnItems>>()

/** The items that are a reader's own. Menu and page ask for them; they are read once for each request's viewer. */
export function ownItemsOf(reader: Reader): Promise<OwnItems> {
  const items = known.get(reader) ?? read(reader)
  known.set(reader, items)
  return items
}

async function read({ personId }: Reader): Promise<OwnItems> {
  if (personId === null) return { administered: [], owned: [] }
  const result = await db.rawQuery(BONDS, { person: personId })
  const bonds: Bond[] = result.rows ?? result
  const idsOf = (bond: Bond['bond']) =>
    bonds.filter((one) => one.bond === bond).map(({ item_id: id }) => id)
  return { administered: idsOf('administered'), owned: idsOf('owned') }
}
