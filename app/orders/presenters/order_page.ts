import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#shared/clock'
import { longDate, type Locale } from '#shared/view/dates'
import { audienceOf } from '#auth/audience'
import db from '@adonisjs/lucid/services/db'
import { shownTitle } from '#people/presenter'
import { presentPersons } from '#people/queries/present_persons'
import type Order from '#orders/models/order'
import { orderLinks } from '#orders/order_links'
import { administratorNames } from '#orders/presenters/administrators'
import { actionFor } from '#orders/presenters/order_action'
import { type OrderWords, situationOf } from '#orders/presenters/order_situation'
import { presentLineGroups } from '#orders/presenters/order_lines'
import { orderSteps } from '#orders/presenters/order_steps'
import { inWordsOf, stepInWords } from '#orders/presenters/sentences'
import { stateSentence } from '#orders/presenters/state_sentence'
import { presentTimeline } from '#orders/presenters/order_timeline'
import { translatorOf } from '#orders/presenters/translate'
import { orderDetails, type OrderDetails } from '#orders/queries/order_details'

const ENDED = ['completed', 'rejected', 'cancelled']

/** The whole page of an order, as this reader may see it. */
export async function presentOrderPage(ctx: HttpContext, order: Order) {
  const words = await wordsOf(ctx, await orderDetails(order))
  const { details, person, names, t, locale } = words
  const { employment } = details
  const start = employment && longDate(employment.startDate, locale, clock.today())
  const position = shownTitle(person, employment?.title ?? '', ctx)
  const title = { name: person?.name ?? '', title: lowered(position) }
  return {
    order,
    person,
    ...(await progressOf(ctx, words)),
    title: t(employment ? 'orders.starts_as' : 'orders.nameless', title),
    meta: [
      order.orgUnit?.name,
      start && t('orders.first_day', { date: start }),
      t('orders.ordered_by', { name: names.get(order.ordererPersonId)?.name }),
      order.caseNumber && t('orders.case_number', { number: order.caseNumber }),
    ],
    timeline: presentTimeline(words),
    may: await permissionsOf(ctx, order),
    links: await orderLinks(ctx, order),
  }
}

/** "Lärare" in the middle of a sentence is "lärare"; "IT-tekniker" and "HR" stay as they are. */
const lowered = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title[0].toLowerCase() + title.slice(1) : title

async function progressOf(ctx: HttpContext, words: OrderWords) {
  const situation = situationOf(words)
  const said = stateSentence(situation)
  const { order } = words.details
  const taking = words.details.lines.some(
    ({ direction, state }) => direction === 'revoke' && (state === 'open' || state === 'waiting')
  )
  return {
    banner: inWordsOf(said, words),
    action: await actionFor(ctx, words.details, said),
    steps: orderSteps(situation).map((step) => stepInWords(step, words)),
    groups: presentLineGroups(
      words,
      situation,
      await ctx.bouncer.with('OrderPolicy').allows('update', order)
    ),
    live: !ENDED.includes(order.state) || taking,
  }
}

async function wordsOf(ctx: HttpContext, details: OrderDetails): Promise<OrderWords> {
  const t = translatorOf(ctx.i18n)
  const audience = audienceOf(ctx)
  const { order, lines, contract, events } = details
  const names = await presentPersons(
    [
      order.personId,
      order.ordererPersonId,
      order.attestedByPersonId,
      contract?.signedByPersonId,
      ...lines.map((line) => line.acknowledgedByPersonId),
      ...events.flatMap(({ actorPersonId, details: told }) => [
        actorPersonId,
        JSON.parse(told).personId,
      ]),
    ],
    audience
  )
  const mailboxes = await db.from('shared_mailboxes').select('id', 'name')
  return {
    ...{ details, names, t },
    locale: ctx.i18n.locale as Locale,
    person: names.get(order.personId!) ?? null,
    mailboxes: new Map(mailboxes.map(({ id, name }) => [id, name])),
    who: await administratorNames(
      lines.map(({ itemId }) => itemId),
      audience,
      t
    ),
  }
}

async function permissionsOf({ bouncer }: HttpContext, order: Order) {
  const policy = bouncer.with('OrderPolicy')
  const change = ['awaiting_attestation', 'parked'].includes(order.state)
  const cancel = [...['awaiting_attestation', 'parked'], 'active'].includes(order.state)
  return {
    change: change && (await policy.allows('change', order)),
    cancel: cancel && (await policy.allows('cancel', order)),
  }
}
