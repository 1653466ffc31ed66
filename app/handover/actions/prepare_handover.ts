import type { Trx } from '#shared/database/transaction'
import Account from '#people/models/account'
import Order from '#orders/models/order'
import { addIssue } from '#handover/actions/add_issue'
import Handover from '#handover/models/handover'

/** An account without a first password is handed over too: its page says how to get one. */
export async function prepareHandover(trx: Trx, ids: { orderId: number; accountId: number }) {
  const { orderId, accountId } = ids
  const order = await Order.findOrFail(orderId, { client: trx })
  if (order.state === 'cancelled') return
  if (await Handover.query({ client: trx }).where('orderId', orderId).first()) return
  const account = await Account.findOrFail(accountId, { client: trx })
  const inDirectory = isOurs(account)
  await addIssue(trx, {
    personId: account.personId,
    orderId,
    accountId,
    password: null,
    inDirectory,
  })
}

/** Kvittens made it, so Kvittens may set its password. */
const isOurs = ({ source, directoryId }: Account) =>
  source === 'by_kvittens' && directoryId !== null
