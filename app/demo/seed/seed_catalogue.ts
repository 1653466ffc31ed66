import type { Trx } from '#shared/database/transaction'
import CreateItem from '#catalogue/actions/create_item'
import SaveMailbox from '#catalogue/actions/save_mailbox'
import type { ItemForm } from '#catalogue/item_form'
import type { ItemPlan } from '#demo/catalogue/item_plan'
import { ITEMS } from '#demo/catalogue/items'
import { MAILBOXES } from '#demo/catalogue/mailboxes'
import { addressOf } from '#demo/organisation/cast'
import { seeder } from '#demo/seed/demo_actor'

const address = (who: string) => (who.includes('@') ? who : addressOf(who))

/** The shared mailboxes, and the systems, resources and equipment. */
export async function seedCatalogue(trx: Trx) {
  for (const { members, ...mailbox } of MAILBOXES) {
    const form = { ...mailbox, members: members.map(address) }
    await new SaveMailbox().handle({ actor: seeder, id: null, form }, trx)
  }
  const ids = new Map<string, number>()
  for (const item of ITEMS) {
    const { id } = await new CreateItem().handle({ actor: seeder, form: formOf(item, ids) }, trx)
    ids.set(item.code, id)
  }
}

const formOf = (item: ItemPlan, ids: Map<string, number>): ItemForm => ({
  ...{ code: item.code, kind: item.kind, name: item.name, fulfilment: 'people' },
  ...{ description: item.description, instructions: item.instructions },
  isPrimary: item.primary ?? false,
  isSensitive: item.sensitive ?? false,
  reportsAccount: item.reportsAccount ?? false,
  leadDays: item.leadDays ?? null,
  levels: (item.levels ?? []).map((name, place) => ({ name, place, archived: false })),
  administrators: item.administrators.map(address),
  owners: [address(item.owner)],
  prerequisites: (item.needs ?? []).map((code) => ids.get(code)!),
})
