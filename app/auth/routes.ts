import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router.get('login', [controllers.auth.Sessions, 'create'])
router.post('session', [controllers.auth.Sessions, 'store'])
router.delete('session', [controllers.auth.Sessions, 'destroy']).use(middleware.auth())
router.post('language', [controllers.auth.Languages, 'store'])
