import type OrderLine from '#orders/models/order_line'
import type { Tag } from '#orders/presenters/list_tag'
import { lineTag } from '#orders/presenters/line_tag'
import type { OrderWords } from '#orders/presenters/order_situation'
import { moment } from '#orders/presenters/sentences'
import type { PageSituation } from '#orders/presenters/situation'
import { isDecidable } from '#orders/rules/decidable'
import { linesNeedingDecision } from '#orders/rules/line_prerequisites'
import { outstandingPrimaries } from '#orders/rules/activation_guard'

interface PresentedLine {
  id: number
  item: string
  level: string | null
  also: string | null
  who: string
  whoDetail: string | null
  remark: string | null
  note: string | null
  tag: Tag | null
  action: { href: string; text: string } | null
}

interface Group {
  title: string
  note: string | null
  /** The one tag of all the group's lines, when they are alike. */
  tag: Tag | null
  lines: PresentedLine[]
}

/** The lines by group: primary ones, each role, what was asked for besides, what is taken back. */
export function presentLineGroups(words: OrderWords, situation: PageSituation, mayDecide: boolean) {
  const { t } = words
  const groups = new Map<string, { note: string | null; lines: OrderLine[] }>()
  for (const line of inOrder(words)) {
    const { title, note } = groupOf(line, words)
    const group = groups.get(title) ?? { note, lines: [] }
    group.lines.push(line)
    groups.set(title, group)
  }
  return [...groups].map(([title, { note, lines }]): Group => {
    const shown = lines.map((line) => presentLine(line, title, words, situation, mayDecide))
    const count = t('orders.line_count', { count: lines.length })
    return alike({ title, note: [note, count].filter(Boolean).join(', '), tag: null, lines: shown })
  })
}

const rank = (line: OrderLine, { details }: OrderWords) =>
  line.direction === 'revoke'
    ? 3
    : line.isPrimary
      ? 0
      : details.roles.some(({ lineId }) => lineId === line.id)
        ? 1
        : 2

const inOrder = (words: OrderWords) =>
  words.details.lines.toSorted(
    (a, b) => rank(a, words) - rank(b, words) || roleOf(a, words).localeCompare(roleOf(b, words))
  )

const roleOf = (line: OrderLine, { details }: OrderWords) =>
  details.roles.find(({ lineId }) => lineId === line.id)?.name ?? ''

function groupOf(line: OrderLine, words: OrderWords) {
  const { t } = words
  if (line.direction === 'revoke') return { title: t('orders.groups.taken_back'), note: null }
  if (line.isPrimary) return { title: t('orders.groups.primary'), note: null }
  const role = roleOf(line, words)
  if (role) return { title: role, note: t('orders.groups.role') }
  return { title: t('orders.groups.extra'), note: null }
}

/** Says an equal state once, above the lines, instead of on each of them. */
function alike(group: Group): Group {
  const [first, ...rest] = group.lines
  const same = rest.every(
    ({ tag }) => tag!.text === first.tag!.text && tag!.state === first.tag!.state
  )
  const quiet = group.lines.every(({ action }) => !action)
  if (rest.length < 2 || !same || !quiet) return group
  return { ...group, tag: first.tag, lines: group.lines.map((line) => ({ ...line, tag: null })) }
}

function presentLine(
  line: OrderLine,
  group: string,
  words: OrderWords,
  situation: PageSituation,
  mayDecide: boolean
): PresentedLine {
  const { t, details, who } = words
  const also = details.roles
    .filter(({ lineId, name }) => lineId === line.id && name !== group && !line.isPrimary)
    .map(({ name }) => name)
  return {
    id: line.id,
    item: line.item.name,
    level: line.level?.name ?? null,
    also: also.length > 0 ? t('orders.also_in', { roles: also.join(', ') }) : null,
    who: doneBy(line, words) ?? who.get(line.itemId) ?? '',
    whoDetail: mailed(line, words),
    remark: line.waivedBecause ?? line.remark,
    note: line.note,
    tag: lineTag(line, words, situation),
    action: mayDecide ? actionOf(line, situation, words) : null,
  }
}

/** Who acknowledged it; of who only had the link in a mail to N no more is known than that. */
function doneBy(line: OrderLine, { names, details, t }: OrderWords) {
  const personId = line.acknowledgedByPersonId
  const name = names.get(personId!)?.name
  if (!name) return null
  const act = details.events.find(
    ({ lineId, actorPersonId }) => lineId === line.id && actorPersonId === personId
  )
  return act?.actorKind === 'link_holder' ? t('orders.by_link_to', { name }) : name
}

function mailed(line: OrderLine, words: OrderWords) {
  const mail = words.details.mails.find(({ lineId }) => lineId === line.id)
  if (line.state !== 'open' || !mail) return null
  if (mail.openedAt) return words.t('orders.link_opened_at', { at: moment(mail.openedAt, words) })
  return mail.sentAt ? words.t('orders.mailed_at', { at: moment(mail.sentAt, words) }) : null
}

const CHANGEABLE = ['waiting', 'open', 'declined']

const settled = ({ id, waivedAt }: OrderLine, { lines }: PageSituation) =>
  waivedAt !== null || lines.some(({ replacesLineId }) => replacesLineId === id)

function actionOf(line: OrderLine, situation: PageSituation, { t, details }: OrderWords) {
  const href = `/orders/${details.order.id}/lines/${line.id}`
  if (line.state === 'returned') return { href: `${href}/answer`, text: t('orders.lines.answer') }
  if (!isDecidable(details.order, line)) return null
  const stuck = linesNeedingDecision(situation.lines, situation.requirements)
  const refused = outstandingPrimaries(situation.lines).filter(({ state }) => state === 'declined')
  const decide = [...stuck, ...refused].some(({ id }) => id === line.id)
  if (decide || line.state === 'needs_attention')
    return { href: `${href}/decision`, text: t('orders.lines.decide') }
  const open =
    details.order.state === 'active' && CHANGEABLE.includes(line.state) && !settled(line, situation)
  if (!open) return null
  return { href: `${href}/decision`, text: t('ui.change') }
}
