import { clock } from '#shared/clock'
import type { Viewer } from '#auth/viewer'
import { ordersWithAccountMadeBy } from '#handover/queries/account_administrators'
import { ordersAnsweredForBy, visibleHandovers } from '#handover/queries/visible_handovers'

const MOST = 50

/** First passwords that wait for this viewer to hand them over, the first day soonest. */
export const handoversToOpen = (viewer: Viewer) =>
  visibleHandovers(viewer)
    .whereIn('handovers.order_id', ordersAnsweredForBy(viewer))
    .whereNull('openedAt')
    .whereNull('voidedAt')
    .where((any) => any.whereNotNull('sealedPassword').orWhere('inDirectory', true))
    .where('expiresAt', '>', clock.now())
    .orderBy('expiresAt')
    .orderBy('id')
    .limit(MOST)

/** Hand-overs for which the viewer should set a new password, as IT. */
export function handoversToIssue(viewer: Viewer) {
  const query = visibleHandovers(viewer)
    .whereNotNull('voidedAt')
    .whereNotExists((newer) =>
      newer
        .from('handovers as newer')
        .whereColumn('newer.order_id', 'handovers.order_id')
        .whereColumn('newer.issue', '>', 'handovers.issue')
    )
  query.whereHas('order', (order) => order.whereNot('state', 'cancelled'))
  if (!viewer.can('operations.act'))
    query.whereIn('handovers.order_id', ordersWithAccountMadeBy(viewer.personId))
  return query.orderBy('voidedAt').orderBy('id').limit(MOST)
}
