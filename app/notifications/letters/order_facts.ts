import { clock } from '#shared/clock'
import { longDate } from '#shared/view/dates'
import { mailAudience, presentPerson, shownTitle } from '#people/presenter'
import Order from '#orders/models/order'
import type Employment from '#people/models/employment'
import type Person from '#people/models/person'
import { addressOf, type Letter, type Reader } from '#notifications/letters/letter'
import type { Values } from '#notifications/texts/paragraphs'

export const nameIn = ({ i18n }: Reader, person: Person | null) =>
  person ? presentPerson(person, mailAudience(i18n)).name : null

export const dayIn = ({ locale }: Reader, day: string | null | undefined) =>
  day ? longDate(day, locale, clock.today()) : null

const unitIn = ({ i18n }: Reader, { person, orgUnit }: Order) =>
  orgUnit && person?.protected ? i18n.t('people.hidden_unit') : orgUnit?.name

const titleIn = ({ i18n }: Reader, { person, employment }: Order) =>
  shownTitle({ hidden: person?.protected ?? false }, employment?.title, { i18n })

export const orderOf = (id: number | string) =>
  Order.query()
    .where('id', id)
    .preload('person')
    .preload('orgUnit')
    .preload('orderer')
    .preload('employment')
    .preload('contract')
    .firstOrFail()

const readableForm = ({ i18n }: Reader, employment: Employment | null) =>
  employment && i18n.t(`people.forms.${employment.form}`)

/** What every mail about an order may say of it: of a protected person neither title nor place. */
export function factsOf(order: Order, reader: Reader): Values {
  return {
    number: order.number,
    person: nameIn(reader, order.person),
    title: titleIn(reader, order),
    unit: unitIn(reader, order),
    form: readableForm(reader, order.employment),
    start: dayIn(reader, order.employment?.startDate),
    last: dayIn(reader, order.employment?.lastDate),
    caseNumber: order.caseNumber,
    orderer: nameIn(reader, order.orderer),
    orderedOn: dayIn(reader, order.contract?.orderedAt),
    link: addressOf(`orders/${order.id}`),
  }
}

export const letterAbout = (order: Order, reader: Reader, more: Values = {}): Letter => ({
  values: { ...factsOf(order, reader), ...more },
  orderIds: [order.id],
})
