import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

if (!app.inProduction) {
  router.get('gallery', [controllers.shared.Gallery, 'index'])
  router.get('gallery/errors', [controllers.shared.Gallery, 'show'])
}
