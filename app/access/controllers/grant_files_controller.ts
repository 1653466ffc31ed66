import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { audienceOf } from '#auth/audience'
import DownloadGrants, { MOST_IN_A_FILE } from '#access/actions/download_grants'
import { addressOf } from '#access/queries/grants_page'
import { grantListValidator } from '#access/validators/on_date'

export default class GrantFilesController {
  async show(ctx: HttpContext) {
    await ctx.bouncer.with('AccessGrantPolicy').authorize('index')
    const [, asked] = await grantListValidator.tryValidate(ctx.request.qs())
    const filter = asked ?? {}
    const reader = ctx.viewer!
    const whose = { actor: reader.actor, reader, audience: audienceOf(ctx) }
    const file = await new DownloadGrants().handle({ ...whose, filter })
    if (file !== null) return this.#send(ctx, file, filter.on ?? clock.today())
    ctx.notice('error', 'access.too_many', { most: MOST_IN_A_FILE })
    return ctx.response.redirect().toPath(addressOf('/grants', filter))
  }

  #send({ response, i18n }: HttpContext, file: string, on: string) {
    response.header('Content-Type', 'text/csv; charset=utf-8')
    const name = i18n.t('access.file_name', { date: on })
    response.header('Content-Disposition', `attachment; filename="${name}.csv"`)
    return response.send(file)
  }
}
