import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { Operations, Intents, IntentRetries, AuditEntries } = controllers.operations

router
  .group(() => {
    router.get('operations', [Operations, 'index'])
    router.get('operations/:id', [Intents, 'show'])
    router.put('operations/:id', [Intents, 'update'])
    router.post('operations/:id/retries', [IntentRetries, 'store'])
    router.get('audit', [AuditEntries, 'index'])
  })
  .use(middleware.auth())
