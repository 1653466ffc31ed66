import type { HttpContext } from '@adonisjs/core/http'
import ChangeSettings from '#settings/actions/change_settings'
import { logoFrom } from '#settings/logo'
import { settings, settingsChangedAt } from '#settings/settings'
import { settingsValidator, WORKING_FLOWS } from '#settings/validators/settings'

export default class SettingsController {
  async edit({ view, bouncer }: HttpContext) {
    await bouncer.with('SettingsPolicy').authorize('change')
    const known = await settingsChangedAt()
    const chosen = await settings.read()
    return view.render('pages/settings/edit', { chosen, known, flows: WORKING_FLOWS })
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('SettingsPolicy').authorize('change')
    ctx.onInvalid(() => this.edit(ctx))
    const { known, removeLogo, ...typed } = await ctx.request.validateUsing(settingsValidator)
    const values = { ...NOTHING, ...typed, ...(await chosenLogo(ctx, removeLogo)) }
    const actor = ctx.viewer!.actor
    await new ChangeSettings().handle({ actor, values, known: known ?? null })
    ctx.notice('success', 'settings.changed_notice')
    return ctx.response.redirect().toPath('/settings')
  }
}

/** An emptied field means that there is none. */
const NOTHING = { replyTo: null, hrAddress: null, itAddress: null }

async function chosenLogo({ request }: HttpContext, remove = false) {
  const file = request.file('logo')
  if (file) return { logo: await logoFrom(file) }
  return remove ? { logo: null } : {}
}
