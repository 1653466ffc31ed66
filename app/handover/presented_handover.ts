import type { Audience } from '#people/presenter'
import { presentPerson, shownTitle } from '#people/presenter'
import { clock } from '#shared/clock'
import { handoverState } from '#handover/handover_state'
import type Handover from '#handover/models/handover'

const pathsOf = ({ order }: Handover) => (order.orgUnit ? [order.orgUnit.path] : [])

/** A hand-over as its pages and letters show it to one reader. */
export function presentHandover(handover: Handover, audience: Audience) {
  const { order, account, opener } = handover
  const person = presentPerson(handover.person, audience, pathsOf(handover))
  return {
    id: handover.id,
    issue: handover.issue,
    state: order.state === 'cancelled' ? 'cancelled' : handoverState(handover, clock.now()),
    person,
    orderId: order.id,
    orderNumber: order.number,
    unit: order.orgUnit?.name ?? null,
    firstDay: order.employment?.startDate ?? null,
    title: shownTitle(person, order.employment?.title ?? null, audience),
    userName: account.userName,
    email: account.email,
    createdAt: handover.createdAt,
    expiresAt: handover.expiresAt,
    openedAt: handover.openedAt,
    openedBy: opener ? presentPerson(opener, audience).name : null,
    voidedAt: handover.voidedAt,
  }
}

export type PresentedHandover = ReturnType<typeof presentHandover>
