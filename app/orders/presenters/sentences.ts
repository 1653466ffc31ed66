import { civilDate, clock, type Instant } from '#shared/clock'
import { dateTime, isCivilDate, longDate, relativeDay, shortDate } from '#shared/view/dates'
import { workingDaysBetween } from '#shared/working_days'
import type { OrderStep } from '#orders/presenters/order_steps'
import type { OrderWords } from '#orders/presenters/order_situation'
import type { StateSentence } from '#orders/presenters/state_sentence'

type Reading = Pick<OrderWords, 't' | 'locale'>

/** "i torsdags (2 arbetsdagar)", or only the day when less than one working day has passed. */
export function sinceInWords(instant: Instant, { t, locale }: Reading) {
  const day = civilDate(instant)
  const days = workingDaysBetween(day, clock.today())
  return t('orders.since', { day: relativeDay(day, locale, clock.today()), days })
}

/** Sentences that say it all. */
const BARE = ['draft', 'stuck', 'date', 'later', 'soon', 'completed', 'completed_partly']

/** The state banner's strong word, sentence and what follows. */
export function inWordsOf({ state, key, values, since }: StateSentence, reading: Reading) {
  const { t, locale } = reading
  const dates = values.date ? { date: longDate(String(values.date), locale, clock.today()) } : {}
  const told = { ...values, ...dates, since: since && sinceInWords(since, reading) }
  return {
    state,
    strong: t(`orders.sentences.${key}.strong`, told),
    text: t(`orders.sentences.${key}.text`, told),
    detail: BARE.includes(key) ? null : t(`orders.sentences.${key}.detail`, told) || null,
  }
}

/** A step with its label and detail in words. */
export function stepInWords({ key, state, part, detail }: OrderStep, { t, locale }: Reading) {
  const label = t(`orders.steps.${key}_${state === 'done' ? 'done' : 'todo'}`)
  return { label, state, part, detail: detail && t(`orders.steps.${detail.key}`, inDays()) }

  function inDays() {
    const { date, ...others } = detail!.values
    return { ...others, date: date && shortDate(String(date), locale, clock.today()) }
  }
}

/** "20 nov 15.31" for an instant, "20 nov" for a day. */
export const moment = (at: string, { locale }: Reading) =>
  (isCivilDate(at) ? shortDate : dateTime)(at, locale, clock.today())
