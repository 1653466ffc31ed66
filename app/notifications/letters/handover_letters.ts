import Handover from '#handover/models/handover'
import Account from '#people/models/account'
import { addressOf, type LetterWriter } from '#notifications/letters/letter'
import { letterAbout, orderOf } from '#notifications/letters/order_facts'

/** IT is to set a new first password; pointless once it has been done. */
export const handoverWanted: LetterWriter = async ({ handoverId }, reader) => {
  const { id, orderId, accountId } = await Handover.findOrFail(handoverId)
  const newer = await Handover.query().where({ orderId }).where('id', '>', id).first()
  if (newer) return null
  const order = await orderOf(orderId)
  const account = order.person.protected ? null : await Account.find(accountId)
  const more = { link: addressOf(`handovers/${id}/issue`), userName: account?.userName }
  return letterAbout(order, reader, more)
}

/** The manager may hand it over; pointless once it has been opened or taken back. */
export const handoverIssued: LetterWriter = async ({ handoverId }, reader) => {
  const handover = await Handover.findOrFail(handoverId)
  if (!handover.sealedPassword || handover.voidedAt) return null
  const order = await orderOf(handover.orderId)
  return letterAbout(order, reader, { link: addressOf(`handovers/${handover.id}`) })
}
