import type { HttpContext } from '@adonisjs/core/http'

/** The start page: what waits for this person, and where to begin. */
export default class StartController {
  async show({ view }: HttpContext) {
    return view.render('pages/reports/start/show')
  }
}
