import { inTransaction } from '#shared/database/transaction'
import { intend } from '#shared/outbox/intend'
import { type FakeDirectory } from '#connectors/active_directory/fake_directory'
import type { Attributes } from '#connectors/directory'
import type CatalogueItem from '#catalogue/models/catalogue_item'
import Entry from '#provisioning/sync/matching/entry'
import ItemPredicate from '#provisioning/sync/predicates/item_predicate'
import type { PredicateKind } from '#provisioning/sync/predicates/predicate'
import SyncState from '#provisioning/sync/state/sync_state'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import { UNITS } from '#tests/support/domain_controller'
import { givenSchool } from '#tests/support/given_hire'

export const ENABLED = '512'
export const DISABLED = '514'

/** An item that another system brings about, with what it asks of the account. */
export async function observedItem(
  values: Parameters<typeof given.item>[0],
  ...predicates: [PredicateKind, string?][]
) {
  const item = await given.item({ fulfilment: 'directory_observed', ...values })
  for (const [kind, argument] of predicates) await addPredicate(item, kind, argument)
  return item
}

const addPredicate = (item: CatalogueItem, kind: PredicateKind, argument?: string) =>
  ItemPredicate.create({ itemId: item.id, kind, argument: argument ?? null })

/** A school whose AD accounts another system makes. */
export async function givenSchoolThatIsObserved() {
  const school = await givenSchool()
  const account = await observedItem({ name: 'AD-konto', isPrimary: true, reportsAccount: true }, [
    'account_exists',
  ])
  const mailbox = await observedItem({ name: 'E-post', isPrimary: true }, ['attribute_set', 'mail'])
  return { ...school, account, mailbox }
}

let count = 0

/** An account that another system makes in the fake directory. */
export function makeAccount(directory: FakeDirectory, name: string, attributes: Attributes = {}) {
  const [givenName, ...family] = name.split(' ')
  return directory.domain.add('user', UNITS.accounts, `${name} ${++count}`, {
    sAMAccountName: [`user${count}`],
    userPrincipalName: [`user${count}@ad.kvittens.test`],
    givenName: [givenName],
    sn: [family.join(' ')],
    userAccountControl: [ENABLED],
    ...attributes,
  })
}

/** Looks at the directory and does all that follows. */
export async function sync(more: Record<string, string> = {}) {
  await inTransaction((trx) =>
    intend(trx, 'provisioning.sync', { test: `sync ${++count}`, ...more })
  )
  await doDueWork()
}

export const entryOf = (id: string) => Entry.findByOrFail('directoryId', id)
export const situationIn = async (id: string) => (await entryOf(id)).situation
export const syncState = () => SyncState.firstOrFail()
