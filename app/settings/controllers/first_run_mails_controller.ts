import type { HttpContext } from '@adonisjs/core/http'
import { lastMailTest } from '#settings/first_run/progress'

/** Step three: does mail arrive? */
export default class FirstRunMailsController {
  async show({ view, bouncer, viewer }: HttpContext) {
    await bouncer.with('SettingsPolicy').authorize('change')
    const page = { test: await lastMailTest(), address: viewer!.user.email }
    return view.render('pages/first_run/mail', page)
  }
}
