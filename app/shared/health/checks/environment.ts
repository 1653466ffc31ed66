import { appUrl, demo, servedOverTls } from '#config/app'
import { fieldKey, handoverKey, linkKey } from '#config/keys'
import app from '@adonisjs/core/services/app'
import { type Check, fail, ok, warn } from '#shared/health/check'

/** The keys are there, or nothing would have started; here they must also differ. */
export const environmentCheck: Check = {
  name: 'environment',
  async look() {
    const keys = [fieldKey, handoverKey, linkKey].map((key) => key.toString('base64'))
    if (new Set(keys).size < keys.length)
      return fail(
        'FIELD_KEY, HANDOVER_KEY and LINK_KEY are not all different',
        'Make one key for each: node -e "console.log(crypto.randomBytes(32).toString(\'base64\'))"'
      )
    if (app.inProduction && !demo && !servedOverTls)
      return warn(`APP_URL is ${appUrl}`, 'Serve Kvittens over https, and say so in APP_URL.')
    return ok(`keys are set; APP_URL is ${appUrl}`)
  },
}
