import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { registerOrderLink } from '#orders/order_links'
import { handoverLink } from '#handover/order_link'

registerOrderLink(handoverLink)

const { Handovers, HandoverOpenings, HandoverRequests, HandoverIssues, WelcomeLetters } =
  controllers.handover

router
  .group(() => {
    router.get('/', [Handovers, 'index'])
    router.get(':id', [Handovers, 'show'])
    router.get(':id/letter', [WelcomeLetters, 'show'])
    router.post(':id/openings', [HandoverOpenings, 'store'])
    router.post(':id/requests', [HandoverRequests, 'store'])
    router.get(':id/issue', [HandoverIssues, 'create'])
    router.post(':id/issues', [HandoverIssues, 'store'])
  })
  .prefix('handovers')
  .use(middleware.auth())
