import i18nManager from '@adonisjs/i18n/services/main'
import { mailAudience } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import type Order from '#orders/models/order'
import { administratorNames } from '#orders/presenters/administrators'
import { type OrderWords, situationOf } from '#orders/presenters/order_situation'
import { inWordsOf } from '#orders/presenters/sentences'
import { stateSentence } from '#orders/presenters/state_sentence'
import { translatorOf } from '#orders/presenters/translate'
import { orderDetails } from '#orders/queries/order_details'

/** An order for the terminal. Names of the protected are left out: output ends up in tickets and logs. */
export async function describeOrder(order: Order) {
  const i18n = i18nManager.locale('en')
  const t = translatorOf(i18n)
  const audience = mailAudience(i18n)
  const details = await orderDetails(order)
  const names = await presentPersons([order.personId, order.ordererPersonId], audience)
  const itemIds = details.lines.map(({ itemId }) => itemId)
  const who = await administratorNames(itemIds, audience, t)
  const person = names.get(order.personId!) ?? null
  const words = { details, t, locale: 'en', person, names, mailboxes: new Map(), who } as OrderWords
  const { strong, text } = inWordsOf(stateSentence(situationOf(words)), words)
  return { words, waits: `${strong} ${text}`, answer: answerOf(words, `${strong} ${text}`) }
}

function answerOf({ details, person, names, who }: OrderWords, waits: string) {
  const { order, employment, contract, lines } = details
  return {
    ...{ id: order.id, number: order.number, kind: order.kind, state: order.state },
    person: person?.name ?? null,
    orderer: names.get(order.ordererPersonId)?.name ?? null,
    unit: order.orgUnit?.name ?? null,
    title: employment?.title ?? null,
    startDate: employment?.startDate ?? null,
    activateOn: order.activateOn,
    contract: contract?.state ?? null,
    waits,
    lines: lines.map((line) => ({
      ...{ id: line.id, item: line.item.name, level: line.level?.name ?? null },
      ...{ direction: line.direction, state: line.state, primary: line.isPrimary },
      doneBy: who.get(line.itemId) ?? null,
    })),
  }
}
