import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { registerPersonPart } from '#access/person_parts'
import { audienceOf } from '#auth/audience'
import { onItsWay } from '#orders/presenters/on_its_way'
import { orderSearch } from '#orders/queries/order_search'
import { registerSearchGroup } from '#people/search/search_groups'

registerSearchGroup(orderSearch(audienceOf))
registerPersonPart(onItsWay)

const { orders } = controllers

router
  .group(() => {
    router.get('/', [orders.Orders, 'index'])
    router.get('new', [orders.Orders, 'create'])
    router.post('/', [orders.Orders, 'store'])
    router.get(':id', [orders.Orders, 'show'])
    router.get(':id/progress', [orders.OrderProgress, 'show'])
    router.get(':id/draft', [orders.OrderDrafts, 'edit'])
    router.put(':id/draft', [orders.OrderDrafts, 'update'])
    router.delete(':id/draft', [orders.OrderDrafts, 'destroy'])
    router.get(':id/roles', [orders.OrderRoles, 'edit'])
    router.put(':id/roles', [orders.OrderRoles, 'update'])
    router.get(':id/check', [orders.OrderChecks, 'edit'])
    router.put(':id/check', [orders.OrderChecks, 'update'])
    router.get(':id/attestation', [orders.OrderAttestations, 'create'])
    router.post(':id/attestation', [orders.OrderAttestations, 'store'])
    router.get(':id/rejection', [orders.OrderRejections, 'create'])
    router.post(':id/rejection', [orders.OrderRejections, 'store'])
    router.get(':id/cancellation', [orders.OrderCancellations, 'create'])
    router.post(':id/cancellation', [orders.OrderCancellations, 'store'])
    router.get(':id/change', [orders.OrderChanges, 'edit'])
    router.put(':id/change', [orders.OrderChanges, 'update'])
    router.get(':id/wishes', [orders.OrderWishes, 'edit'])
    router.put(':id/wishes', [orders.OrderWishes, 'update'])
    router.get(':id/lines/:line_id/answer', [orders.LineAnswers, 'create'])
    router.post(':id/lines/:line_id/answer', [orders.LineAnswers, 'store'])
    router.get(':id/lines/:line_id/decision', [orders.LineDecisions, 'create'])
    router.post(':id/lines/:line_id/replacement', [orders.LineReplacements, 'store'])
    router.post(':id/lines/:line_id/waiver', [orders.LineWaivers, 'store'])
    router.post(':id/lines/:line_id/drop', [orders.LineDrops, 'store'])
    /** A failed form leaves its own address in the browser: reloading it shows the page again. */
    for (const form of ['replacement', 'waiver', 'drop'])
      router
        .get(`:id/lines/:line_id/${form}`, [orders.LineDecisions, 'create'])
        .as(`line_decisions.${form}`)
  })
  .prefix('orders')
  .use(middleware.auth())

router
  .group(() => {
    router.get('/', [orders.Contracts, 'index'])
    router.post('signatures', [orders.BulkSignatures, 'store'])
    router.get('signatures', [orders.Contracts, 'index']).as('contracts.signatures')
    router.get(':id', [orders.Contracts, 'show'])
    router.post(':id/signature', [orders.ContractSignatures, 'store'])
    router.get(':id/signature', [orders.Contracts, 'show']).as('contracts.signature')
    router.get(':id/decline', [orders.ContractDeclines, 'create'])
    router.post(':id/decline', [orders.ContractDeclines, 'store'])
    router.get(':id/withdrawal', [orders.ContractWithdrawals, 'create'])
    router.post(':id/withdrawal', [orders.ContractWithdrawals, 'store'])
  })
  .prefix('contracts')
  .use(middleware.auth())
