import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#shared/exceptions/http_exception_handler'))

server.use([
  () => import('#shared/middleware/leaving_middleware'),
  () => import('#shared/middleware/container_bindings_middleware'),
  () => import('#shared/middleware/safe_headers_middleware'),
  () => import('#shared/middleware/health_middleware'),
  () => import('@adonisjs/static/static_middleware'),
])

router.use([
  () => import('#shared/middleware/own_pages_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#shared/middleware/plain_text_middleware'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('#shared/middleware/locale_middleware'),
  () => import('#shared/middleware/private_pages_middleware'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  () => import('#auth/middleware/viewer_middleware'),
  () => import('#settings/middleware/first_run_middleware'),
  () => import('#start/middleware/page_middleware'),
])

/** What no record can have for an id is no address: it never reaches a query. */
for (const name of ['id', 'line', 'person']) router.where(name, /^[1-9]\d{0,8}$/)
router.where('token', /^[\w-]{1,200}$/)

export const middleware = router.named({
  auth: () => import('#auth/middleware/auth_middleware'),
})
