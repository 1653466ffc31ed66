import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import ChangeSettings from '#settings/actions/change_settings'
import { firstRunProgress, hasUsers } from '#settings/first_run/progress'
import { settings } from '#settings/settings'

/** The list of what to do on a new installation; it can be left and taken up again. */
export default class FirstRunsController {
  async show(ctx: HttpContext) {
    if (!(await hasUsers())) return ctx.response.redirect().toPath('/first-run/administrator')
    if (!ctx.viewer) return ctx.response.redirect().toPath('/login')
    await ctx.bouncer.with('SettingsPolicy').authorize('change')
    const { firstRunDoneAt } = await settings.read()
    const progress = await firstRunProgress()
    return ctx.view.render('pages/first_run/show', { progress, doneAt: firstRunDoneAt })
  }

  async destroy(ctx: HttpContext) {
    await ctx.bouncer.with('SettingsPolicy').authorize('change')
    const values = { firstRunDoneAt: clock.now() }
    await new ChangeSettings().handle({ actor: ctx.viewer!.actor, values })
    ctx.notice('success', 'first_run.done_notice')
    return ctx.response.redirect().toPath('/')
  }
}
