import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Conflict } from '#shared/exceptions/conflict'
import { recordAudit } from '#audit/record_audit'
import type { SettingKey, Settings } from '#settings/catalogue'
import { settings, settingsChangedAt } from '#settings/settings'

interface SettingsChange {
  actor: Actor
  values: Partial<Settings>
  /** When they were last changed, as the page knew it; undefined doesn't ask. */
  known?: string | null
}

/** Too long, or possibly somebody's own address: the audit says only that it was changed. */
const UNTOLD: SettingKey[] = ['logo', 'replyTo', 'hrAddress', 'itAddress']

/** Changes what an installation has chosen. */
export default class ChangeSettings {
  /** @throws Conflict when somebody else changed them since the page was read. */
  async handle({ actor, values, known }: SettingsChange) {
    await inTransaction(async (trx) => {
      await refuseOutdated(trx, known)
      const before = await settings.read(trx)
      const keys = Object.keys(values) as SettingKey[]
      const changed = keys.filter((key) => before[key] !== values[key])
      for (const key of keys) await settings.write(trx, { [key]: values[key] })
      for (const key of changed) await this.#audit(trx, actor, key, before[key], values[key])
    })
  }

  async #audit(trx: Trx, actor: Actor, key: SettingKey, from: unknown, to: unknown) {
    const details = UNTOLD.includes(key) ? { key } : { key, from, to }
    await recordAudit(trx, actor, { action: 'setting.changed', subjectType: 'setting', details })
  }
}

async function refuseOutdated(trx: Trx, known: string | null | undefined) {
  await trx.from('write_locks').where({ id: 1 }).update({ id: 1 })
  if (known !== undefined && known !== (await settingsChangedAt(trx)))
    throw new Conflict('the settings were changed')
}
