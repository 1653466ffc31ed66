import type { Directory } from '#connectors/directory'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { openDirectoryWith } from '#provisioning/directory'
import type { Settings } from '#settings/catalogue'
import { given } from '#tests/support/given'
import { givenSchool } from '#tests/support/given_hire'
import { UNITS } from '#tests/support/domain_controller'

/** Has Kvittens keep its accounts in this directory, as an installation would choose. */
export async function givenDirectory(directory: Directory, chosen: Partial<Settings> = {}) {
  openDirectoryWith(async () => directory)
  const places = {
    directoryAccounts: UNITS.accounts,
    directoryGroups: UNITS.groups,
    directoryLeavers: UNITS.leavers,
  }
  const domains = { upnDomain: 'ad.kvittens.test', mailDomain: 'exempel.se' }
  const organisation = { organisationName: 'Exempelkommun', accountFlow: 'by_kvittens' as const }
  await inTransaction((trx) =>
    settings.write(trx, { ...places, ...domains, ...organisation, ...chosen })
  )
}

/** A school whose AD accounts Kvittens makes itself. */
export async function givenSchoolWithDirectory() {
  const school = await givenSchool()
  const account = await given.item({
    name: 'AD-konto',
    fulfilment: 'directory_account',
    isPrimary: true,
    reportsAccount: true,
  })
  return { ...school, account }
}
