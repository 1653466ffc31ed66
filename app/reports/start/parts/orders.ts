import { orderList, type Shown } from '#orders/queries/order_list'
import { presentOrderList } from '#orders/presenters/order_list'
import { MOST_ROWS, type PartMaker, type Reader } from '#reports/start/part'

async function part(key: string, show: Shown, { ctx, viewer }: Reader) {
  const filter = { show, q: '', after: null }
  const list = await orderList(viewer, filter)
  const orders = list.orders.slice(0, MOST_ROWS)
  const { rows } = await presentOrderList({ ...list, orders }, filter, ctx)
  return {
    key,
    href: `/orders?show=${show}`,
    count: list.counts[show],
    rows: rows.map(({ href, title, position, unit, start, tag }) => ({
      href,
      title,
      detail: [position, unit, start].filter(Boolean).join(' · '),
      tag,
    })),
  }
}

/** A card that is only there when it holds something. */
const ifAny = async (made: ReturnType<typeof part>) => {
  const one = await made
  return one.rows.length > 0 ? one : null
}

const orders = ({ viewer }: Reader) => viewer.isManager || viewer.isAssistant

export const toAttest: PartMaker = async (reader) =>
  reader.viewer.isManager ? ifAny(part('attestation', 'attestation', reader)) : null

export const awaitingAttestation: PartMaker = async (reader) =>
  reader.viewer.isAssistant && !reader.viewer.isManager
    ? part('submitted', 'attestation', reader)
    : null

export const ongoing: PartMaker = async (reader) =>
  orders(reader) ? part('ongoing', 'ongoing', reader) : null

export const drafts: PartMaker = async (reader) =>
  orders(reader) ? ifAny(part('drafts', 'drafts', reader)) : null
