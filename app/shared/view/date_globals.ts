import { edgeGlobals } from 'edge.js'
import { clock } from '#shared/clock'
import { attributes } from '#shared/view/attributes'
import * as dates from '#shared/view/dates'

interface View {
  locale?: dates.Locale
  today?: dates.Moment
}

type Formatter = (moment: dates.Moment, locale: dates.Locale, today: dates.Moment) => string

const today = (view: View) => view.today ?? clock.today()
const inView = (format: Formatter) =>
  function (this: View, moment: dates.Moment, locale?: dates.Locale) {
    return format(moment, locale ?? this.locale ?? 'sv', today(this))
  }

const styles: Record<string, Formatter> = {
  relative: (moment, locale, now) =>
    (dates.isCivilDate(moment) ? dates.relativeDay : dates.dateTime)(moment, locale, now),
  day: dates.relativeDay,
  long: dates.longDate,
  short: dates.shortDate,
  exact: dates.exactTime,
}

/** A <time> with the machine's form, the exact time in its title and the words people say. */
function time(this: View, moment: dates.Moment, style: string = 'relative') {
  const locale = this.locale ?? 'sv'
  const date = dates.inStockholm(moment, locale)
  if (!date) return ''
  const machine = dates.isCivilDate(moment) ? date.toISODate() : date.toUTC().toISO()
  const given = attributes({ datetime: machine, title: dates.exactTime(moment, locale) }) as {
    value: string
  }
  const words = (styles[style] ?? styles.relative)(moment, locale, today(this))
  return edgeGlobals.html.safe(`<time${given.value}>${edgeGlobals.html.escape(words)}</time>`)
}

/** The dates of #shared/view/dates as view helpers that take locale and today from the view. */
export const dateGlobals = {
  time,
  relativeDay: inView(dates.relativeDay),
  longDate: inView(dates.longDate),
  shortDate: inView(dates.shortDate),
  dateTime: inView(dates.dateTime),
  exactTime: inView(dates.exactTime),
}
