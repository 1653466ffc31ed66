import { clock } from '#shared/clock'
import type OrderLine from '#orders/models/order_line'
import type { Tag } from '#orders/presenters/list_tag'
import type { OrderWords } from '#orders/presenters/order_situation'
import { moment } from '#orders/presenters/sentences'
import type { PageSituation } from '#orders/presenters/situation'
import { unmetRequirements } from '#orders/rules/line_prerequisites'

const LOOKS: Record<string, Tag['state']> = {
  open: 'wait',
  done: 'done',
  declined: 'stop',
  returned: 'stop',
  not_applicable: 'done',
  needs_attention: 'stop',
  cancelled: 'idle',
}

/** A line's state in a few words, with its day where that matters. */
export function lineTag(line: OrderLine, words: OrderWords, situation: PageSituation): Tag {
  const { t } = words
  if (line.state === 'waiting') return waiting(line, words, situation)
  const settled = situation.lines.some(({ replacesLineId }) => replacesLineId === line.id)
  if (line.state === 'declined' && (line.waivedAt || settled))
    return { state: 'idle', text: t(`orders.tags.${settled ? 'replaced' : 'waived'}`) }
  const at = line.state === 'open' ? line.openedAt : line.endedAt
  const date = at && moment(at.slice(0, 10), words)
  const direction = line.direction === 'revoke' && line.state === 'done' ? 'taken_back' : line.state
  return { state: LOOKS[line.state], text: t(`orders.tags.${direction}`, { date }) }
}

function waiting(line: OrderLine, words: OrderWords, situation: PageSituation): Tag {
  const { t } = words
  const idle = (key: string, values = {}) =>
    ({ state: 'idle', text: t(`orders.tags.${key}`, values) }) as const
  if (situation.state === 'awaiting_attestation') return idle('not_sent')
  if (situation.state === 'parked' && !line.isPrimary) return idle('parked')
  if (situation.state === 'parked' && situation.contract?.state === 'ordered')
    return idle('after_contract')
  const [unmet] = unmetRequirements(line.id, situation.lines, situation.requirements)
  const needed = situation.lines.find(({ id }) => id === unmet?.requiresLineId)
  if (needed) return idle('after', { item: needed.item })
  if ((line.opensOn ?? '') > clock.today())
    return idle('opens', { date: moment(line.opensOn!, words) })
  return idle('soon')
}
