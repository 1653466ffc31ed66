import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import type { Walker } from '#tests/functional/auth/walk/walkers'
import { patternOf } from '#tests/support/browser_crawl'
import { inChaos } from '#tests/support/size'
import { visitor } from '#tests/support/visitor'
import { linksOf } from '#tests/support/given_order'

const idsOf = async (table: string) =>
  (await db.from(table).orderBy('id').select('id')).map(({ id }) => Number(id))

/** Every address of a table's records, with the parts that follow it. */
async function each(table: string, path: string, ...parts: string[]) {
  const ids = await idsOf(table)
  return ids.flatMap((id) => ['', ...parts].map((part) => `${path}/${id}${part}`))
}

const SOUGHT = encodeURIComponent('"><img src=x onerror=xss(0)>')

/**
 * A share of the pages: of each kind the newest that can be read, and those named. All of them in chaos.
 */
export async function pagesToSee(waiting: string, items: string[]) {
  const pages = await pagesWithWords(waiting)
  if (inChaos) return pages
  const kinds = new Set<string>()
  const share: [Walker, string[]][] = []
  for (const [walker, paths] of pages) {
    const who = await visitor().signIn(walker)
    const chosen: string[] = []
    for (const path of paths.toReversed()) {
      const isNew = !kinds.has(patternOf(path)) && (await who.get(path)).status === 200
      if (isNew) kinds.add(patternOf(path))
      if (isNew || items.includes(path)) chosen.push(path)
    }
    share.push([walker, chosen])
  }
  return share
}

/** Who reads what: each page that shows a text that somebody typed, by its reader. */
async function pagesWithWords(waiting: string) {
  const mails = await mailboxFiles.list()
  const mailPages = mails.flatMap(({ id }) => [`/mailbox/${id}`, `/mailbox/${id}/html`])
  const waves = []
  for (const id of await idsOf('orders')) waves.push(...(await linksOf({ id })))
  const orders = await each('orders', '/orders', '/progress')
  const pages: Partial<Record<Walker, string[]>> = {
    administrator: [
      ...['/', waiting, '/users', '/settings', '/first-run/organisation', '/mail-texts', '/roles'],
      ...['/roles/new', '/catalogue', '/catalogue?show=archived', '/catalogue/new', '/operations'],
      ...['/catalogue/mailboxes', '/org-units', '/org-units/new', '/persons', '/mailbox'],
      ...['/mail-texts/contract_reminder/sv', '/mail-texts/contract_reminder/sv/html'],
      ...[`/search?q=${SOUGHT}`, `/persons?q=${SOUGHT}`, `/catalogue?q=${SOUGHT}`],
      ...(await each('catalogue_items', '/catalogue', '/edit', '/archiving/new')),
      ...(await each('roles', '/roles', '/edit')),
      ...(await each('shared_mailboxes', '/catalogue/mailboxes', '/edit').then(onlyEdit)),
      ...(await each('org_units', '/org-units', '/edit', '/move', '/archive')),
      ...(await each('users', '/users')),
      ...(await each('intents', '/operations')),
      ...mailPages,
    ],
    hr: [
      ...['/', '/contracts', '/persons', '/grants', '/orders', '/orders?show=ended', '/handovers'],
      ...(await each('persons', '/persons', '/edit', '/employments/new')),
      ...(await employmentForms()),
      ...(await each('contracts', '/contracts', '/decline', '/withdrawal')),
      ...orders,
    ],
    manager: [
      ...['/', '/orders', '/orders/new', '/orders?show=drafts', '/handovers', '/mine', '/grants'],
      ...(await each(
        ...(['orders', '/orders', '/draft', '/roles', '/check', '/change', '/wishes'] as const),
        ...(['/cancellation', '/attestation', '/rejection'] as const)
      )),
      ...(await decisions()),
      ...(await each('handovers', '/handovers')),
    ],
    system_administrator: [
      ...['/acknowledgements', '/acknowledgements?show=done', '/acknowledgements?show=all'],
      ...waves.map(({ path }) => path),
    ],
    auditor: ['/audit', `/audit?person=${SOUGHT}`, '/grants', '/persons', '/catalogue'],
  }
  return Object.entries(pages) as [Walker, string[]][]
}

const onlyEdit = (paths: string[]) => paths.filter((path) => path.endsWith('/edit'))

async function employmentForms() {
  const rows = await db.from('employments').where('state', 'confirmed').orderBy('id')
  return rows.map(({ id, person_id: person }) => `/persons/${person}/employments/${id}/edit`)
}

async function decisions() {
  const lines = await db.from('order_lines').orderBy('id')
  return lines.flatMap(({ id, order_id: order }) =>
    ['decision', 'answer'].map((part) => `/orders/${order}/lines/${id}/${part}`)
  )
}
