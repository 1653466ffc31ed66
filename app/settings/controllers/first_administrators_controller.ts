import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import CreateFirstAdministrator from '#auth/actions/create_first_administrator'
import { openSession } from '#auth/open_session'
import { retryWhileBusy } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { isFirstRunCode } from '#settings/first_run/code'
import { hasUsers } from '#settings/first_run/progress'
import { firstAdministratorValidator } from '#settings/validators/first_run'

/** The first user of an empty installation: possible only once. */
export default class FirstAdministratorsController {
  async create({ view, response }: HttpContext) {
    if (await hasUsers()) return response.redirect().toPath('/first-run')
    return view.render('pages/first_run/administrator')
  }

  async store(ctx: HttpContext) {
    ctx.onInvalid(() => this.create(ctx))
    const { code, ...form } = await ctx.request.validateUsing(firstAdministratorValidator)
    await refuseWrongCode(ctx, code)
    const { locale } = ctx.i18n
    const user = await new CreateFirstAdministrator().handle({ ...form, locale })
    await openSession(ctx, { user, directoryId: null })
    ctx.notice('success', 'first_run.administrator_notice')
    return ctx.response.redirect().toPath('/first-run')
  }
}

/** Ten tries in a quarter of an hour; the code has four thousand million values. */
const tries = () => limiter.use({ requests: 10, duration: '15 mins', blockDuration: '15 mins' })

async function refuseWrongCode({ request }: HttpContext, code: string) {
  const key = `first-run:${request.ip()}`
  if (await tries().isBlocked(key)) throw invalid({ code: 'auth.too_many_tries' })
  if (isFirstRunCode(code)) return
  await retryWhileBusy(() => tries().increment(key)).catch(() => {})
  throw invalid({ code: 'first_run.problems.code' })
}
