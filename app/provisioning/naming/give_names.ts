import Order from '#orders/models/order'
import { settings } from '#settings/settings'
import { namingFrom } from '#provisioning/naming/naming'
import { offersFor, type Surroundings } from '#provisioning/naming/offers_for'
import { reserveFirstFree } from '#provisioning/naming/reservations/first_free'
import type { NameKind, Offer } from '#provisioning/naming/reservations/name'
import type { TakenInDirectory } from '#provisioning/naming/taken_in_directory'

export interface NamesWanted extends Surroundings {
  orderId: number
  takenInDirectory: TakenInDirectory
}

export interface GivenNames {
  userName: string
  upn: string
  mail: string
  commonName: string
}

/** Names for an order's account, reserved so that nobody else gets them: the same however often. */
export default class GiveNames {
  /** @throws when the order is a draft or gone, when no name is left, and what the directory throws */
  async handle(wanted: NamesWanted): Promise<GivenNames> {
    const order = await orderOf(wanted.orderId)
    const naming = namingFrom(await settings.read())
    const claim = { orderId: order.id, personId: order.personId! }
    const reserve = (kinds: NameKind[], offers: Iterable<Offer>) =>
      reserveFirstFree({ claim, kinds, offers, takenInDirectory: wanted.takenInDirectory })
    const offered = offersFor(naming, personOf(order), wanted)
    const [userName] = await reserve(['user_name'], offered.userNames())
    const [upn, mail] = await reserve(['upn', 'mail'], offered.addresses(userName))
    const [commonName] = await reserve(['common_name'], offered.commonNames(userName))
    return { userName, upn, mail, commonName }
  }
}

const orderOf = (id: number) =>
  Order.query()
    .where({ id })
    .whereNotNull('personId')
    .preload('person')
    .preload('employment')
    .firstOrFail()

const personOf = ({ person, employment }: Order) => ({
  preferredName: person.preferredName,
  familyName: person.familyName,
  protected: person.protected,
  startDate: employment.startDate,
})
