import Order from '#orders/models/order'
import type { Seat } from '#tests/support/browser_seat'
import { NEWCOMER } from '#tests/browser/stories/scenes/cast'

/** The manager fills in the first of three pages. */
export async function describeHire(seat: Seat) {
  const { startDate, ...texts } = NEWCOMER
  await seat.go('/orders/new')
  await seat.type({ ...texts, startDate: startDate() })
  await seat.choose('form', 'permanent')
  await seat.next()
}

/** Goes on through the other two, with the role that is proposed. */
export async function placeProposed(seat: Seat) {
  await describeHire(seat)
  await seat.page.getByLabel(NEWCOMER.title).check()
  await seat.next()
  await seat.next()
  return Order.query().orderBy('id', 'desc').firstOrFail()
}

/** HR opens the contract from its list, and says that it is signed. */
export async function signContract(seat: Seat, name: string) {
  await seat.go('/contracts')
  await seat.follow(name)
  await seat.next()
}
