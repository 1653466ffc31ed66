import type { Attributes } from '#connectors/directory'
import { filetimeOf } from '#connectors/active_directory/filetime'
import type { Settings } from '#settings/catalogue'
import type { GivenNames } from '#provisioning/naming/give_names'
import type { Subject } from '#provisioning/queries/account_subject'
import { expiryOf } from '#provisioning/rules/account_days'
import { fillTemplate } from '#provisioning/template/fill_template'
import { parseTemplate } from '#provisioning/template/parse_template'

/** Every attribute that Kvittens writes of an account, as it shall be. */
export function wantedAccount(
  chosen: Pick<Settings, 'accountTemplate'>,
  { facts }: Subject,
  names: GivenNames,
  manager: string | null
): Attributes {
  const { userName: user, mail, commonName: name, upn } = names
  const all = { ...facts, user, mail, name, manager }
  return {
    ...fillTemplate(parseTemplate(chosen.accountTemplate), all),
    userPrincipalName: [upn],
    mail: [mail],
    accountExpires: [filetimeOf(expiryOf(facts.lastDay))],
  }
}
