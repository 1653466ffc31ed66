import { OpenHandover } from '#handover/actions/open_handover'
import Handover from '#handover/models/handover'
import { actorOf } from '#demo/history/actors'
import type { HireName } from '#demo/history/hires'
import { orderOf } from '#demo/history/place_hire'

/** The manager opens the first password, and gives it to the new colleague. */
export const handOver = (name: HireName, login: string) => async () => {
  const { id: orderId } = await orderOf(name)
  const { id: handoverId } = await Handover.findByOrFail('orderId', orderId)
  await new OpenHandover().handle({ actor: await actorOf(login), handoverId, as: 'page' })
}
