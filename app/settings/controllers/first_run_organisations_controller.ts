import type { HttpContext } from '@adonisjs/core/http'
import { appUrl } from '#config/app'
import ChangeSettings from '#settings/actions/change_settings'
import { settings } from '#settings/settings'
import { organisationValidator } from '#settings/validators/settings'

/** Step two: whose installation this is, and who its mail comes from. */
export default class FirstRunOrganisationsController {
  async edit({ view, bouncer, request }: HttpContext) {
    await bouncer.with('SettingsPolicy').authorize('change')
    const chosen = await settings.read()
    const seen = `${request.protocol()}://${request.host()}`
    const agrees = seen === new URL(appUrl).origin
    return view.render('pages/first_run/organisation', { chosen, appUrl, seen, agrees })
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('SettingsPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const typed = await ctx.request.validateUsing(organisationValidator)
    const values = { replyTo: null, ...typed }
    await new ChangeSettings().handle({ actor: ctx.viewer!.actor, values })
    return ctx.response.redirect().toPath('/first-run/mail')
  }
}
