import { handoverKey } from '#config/keys'
import { addDays, type CivilDate, shift, startOfDay } from '#shared/clock'
import { seal, unseal } from '#shared/crypto/seal'

/** How long a sealed first password is kept after the end of the first day. */
const KEPT = { hours: 72 }

interface Place {
  orderId: number
  issue: number
}

const contextOf = ({ orderId, issue }: Place) => `handover:${orderId}:${issue}`

export const sealPassword = (password: string, place: Place) =>
  seal(password, handoverKey, contextOf(place))

/** @throws when the sealed text was changed, moved, or sealed with another key. */
export const openPassword = (sealed: string, place: Place) =>
  unseal(sealed, handoverKey, contextOf(place))

export const keptUntil = (firstDay: CivilDate) => shift(startOfDay(addDays(firstDay, 1)), KEPT)
