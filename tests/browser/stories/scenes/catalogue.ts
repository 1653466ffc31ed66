import type { Seat } from '#tests/support/browser_seat'

export interface Wanted {
  name: string
  /** The name or address of whoever acknowledges it. */
  administrator: string
  primary?: boolean
  reportsAccount?: boolean
  after?: string
}

/** Adds something that can be ordered, on the catalogue's own page. */
export async function addItem(seat: Seat, wanted: Wanted) {
  await seat.go('/catalogue/new')
  await seat.tick({ kind: 'system' })
  await seat.type({ 'name': wanted.name, 'administrators[0]': wanted.administrator })
  if (wanted.primary) await seat.tick({ isPrimary: '1' })
  if (wanted.reportsAccount) await seat.tick({ reportsAccount: '1' })
  if (wanted.after) await seat.page.getByLabel(wanted.after, { exact: true }).check()
  await seat.press('Spara')
}

/** A role with everything there is, proposed for a title. */
export async function addRole(seat: Seat, name: string, items: string[]) {
  await seat.go('/roles/new')
  await seat.type({ name, 'proposals[0][title]': name })
  for (const item of items)
    await seat.page.getByLabel(item, { exact: true }).selectOption({ index: 1 })
  await seat.press('Spara')
}
