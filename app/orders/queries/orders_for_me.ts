import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { Viewer } from '#auth/viewer'
import Order from '#orders/models/order'

const ASKING = ['returned', 'needs_attention'] as const

/** How many orders wait for this viewer to attest them or to answer a question about them. */
export async function ordersForMe(viewer: Viewer) {
  if (viewer.personId === null) return 0
  const [row] = await Order.query()
    .where((waiting) => {
      waiting.where((asked) =>
        asked
          .where('orderer_person_id', viewer.personId!)
          .whereIn('state', ['parked', 'active'])
          .whereHas('lines', (line) =>
            line
              .whereIn('state', [...ASKING])
              .orWhere((refused) =>
                refused.where({ state: 'declined', isPrimary: true }).whereNull('waived_at')
              )
          )
      )
      if (viewer.isManager) waiting.orWhere((attest) => toAttest(attest, viewer))
    })
    .count('* as many')
    .pojo<any>()
  return Number(row.many)
}

function toAttest(query: ModelQueryBuilderContract<typeof Order>, viewer: Viewer) {
  query
    .where('state', 'awaiting_attestation')
    .whereNot('orderer_person_id', viewer.personId!)
    .whereHas('orgUnit', (unit) =>
      unit.where((branch) =>
        viewer.managedPaths.forEach((path) => branch.orWhere('path', 'like', `${path}%`))
      )
    )
}
