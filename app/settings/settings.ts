import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { DEFAULTS, type SettingKey, type Settings } from '#settings/catalogue'

/** What this installation has chosen, over the defaults. Read from SQL, so every process agrees. */
export const settings = {
  async read(client: Trx | typeof db = db): Promise<Settings> {
    const rows = await client.from('settings').select('key', 'value')
    const chosen = rows.map(({ key, value }) => [key, JSON.parse(value)])
    return { ...DEFAULTS, ...Object.fromEntries(chosen) }
  },

  async write(trx: Trx, values: Partial<Settings>) {
    for (const key of Object.keys(values) as SettingKey[]) {
      const row = { key, value: JSON.stringify(values[key] ?? null), updated_at: clock.now() }
      await trx.insertQuery().table('settings').insert(row).knexQuery.onConflict('key').merge()
    }
  },
}

/** When anything was last chosen; null when nothing has been. */
export async function settingsChangedAt(client: Trx | typeof db = db): Promise<string | null> {
  const [row] = await client.from('settings').max('updated_at as at')
  return row.at ?? null
}
