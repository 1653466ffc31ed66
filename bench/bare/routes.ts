import edge from 'edge.js'
import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'

edge.registerTemplate('page', {
  template: `<!doctype html>
<html lang="sv">
  <head><meta charset="utf-8"><title>En sida</title></head>
  <body>
    <table>
      @each(row in rows)
        <tr><th scope="row"><a href="/persons/{{ row.id }}">{{ row.name }}</a></th><td>{{ row.unit }}</td></tr>
      @end
    </table>
  </body>
</html>`,
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: `Användare ${id} Lindkvist`,
    unit: `Enhet ${id}`,
  }))

const page = ({ params, view }: HttpContext) =>
  view.render('page', { rows: rows(Number(params.rows)) })

const middleware = router.named({
  session: () => import('@adonisjs/session/session_middleware'),
  shield: () => import('@adonisjs/shield/shield_middleware'),
  auth: () => import('@adonisjs/auth/initialize_auth_middleware'),
})

/** A page of so many rows. */
router.get('/:rows', page)

/** The same for somebody who is signed in: what the framework's session, CSRF token and user cost. */
router
  .get('/signed-in/:rows', async (ctx) => {
    await ctx.auth.use('web').authenticate()
    return page(ctx)
  })
  .use([middleware.session(), middleware.shield(), middleware.auth()])
