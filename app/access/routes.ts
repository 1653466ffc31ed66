import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router
  .group(() => {
    router.get('persons/:id', [controllers.access.PersonPages, 'show'])
    router.get('mine', [controllers.access.Mine, 'show'])
    router.get('grants', [controllers.access.Grants, 'index'])
    router.get('grants/file', [controllers.access.GrantFiles, 'show'])
  })
  .use(middleware.auth())
