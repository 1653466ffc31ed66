import { type Check, fail, ok } from '#shared/health/check'
import { pendingMigrations } from '#shared/health/migrations'

export const migrationsCheck: Check = {
  name: 'migrations',
  async look() {
    const pending = await pendingMigrations()
    if (pending.length === 0) return ok('the database is current')
    return fail(`not run: ${pending.join(', ')}`, 'Run node ace migration:run --force.')
  },
}
