import { commonNames, localParts, userNames } from '#provisioning/naming/candidates'
import type { Naming } from '#provisioning/naming/naming'
import type { Offer } from '#provisioning/naming/reservations/name'
import type { NamedPerson } from '#provisioning/naming/spelling/spelled_names'

/** Where an account is to be. */
export interface Surroundings {
  /** After the @ of the user principal name, and of the address. */
  upnSuffix: string
  mailDomain: string
  /** Distinguished name of the organisational unit that the account is made in. */
  parent: string
}

/** What a person may be offered, best first; user principal name and address have one local part. */
export const offersFor = (naming: Naming, person: NamedPerson, where: Surroundings) => ({
  userNames: () => userNames(naming, person).map((name): Offer => [{ kind: 'user_name', name }]),

  addresses: (userName: string) =>
    localParts(naming, person, userName).map((local): Offer => [
      { kind: 'upn', name: `${local}@${where.upnSuffix}` },
      { kind: 'mail', name: `${local}@${where.mailDomain}` },
    ]),

  commonNames: (userName: string) =>
    commonNames(naming, person, userName).map((name): Offer => [
      { kind: 'common_name', name, parent: where.parent },
    ]),
})
