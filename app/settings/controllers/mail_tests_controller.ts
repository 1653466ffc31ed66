import type { HttpContext } from '@adonisjs/core/http'
import TestMail from '#settings/actions/test_mail'

/** A test mail to oneself. */
export default class MailTestsController {
  async store(ctx: HttpContext) {
    await ctx.bouncer.with('SettingsPolicy').authorize('change')
    const sent = await new TestMail().handle({ userId: ctx.viewer!.user.id })
    if (sent) ctx.notice('success', 'settings.mail_test_notice')
    else ctx.notice('error', 'settings.no_address_notice')
    return ctx.response.redirect().toPath(returnTo(ctx))
  }
}

/** Back to whichever of the two pages has the button. */
const returnTo = ({ request }: HttpContext) =>
  request.input('return_to') === '/first-run/mail' ? '/first-run/mail' : '/settings'
