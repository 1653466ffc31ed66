import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { acknowledgements } = controllers

router.get('k/:token', [acknowledgements.AcknowledgementLinks, 'show'])
router.post('k/:token', [acknowledgements.AcknowledgementLinks, 'store'])
router.post('k/:token/opening', [acknowledgements.AcknowledgementLinkOpenings, 'store'])

router
  .group(() => {
    router.get('acknowledgements', [acknowledgements.Acknowledgements, 'index'])
    router.post('acknowledgements', [acknowledgements.Acknowledgements, 'store'])
    router.get('acknowledgements/links/:id', [acknowledgements.AcknowledgementLinkSessions, 'show'])
  })
  .use(middleware.auth())
