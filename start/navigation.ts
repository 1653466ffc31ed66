import type { HttpContext } from '@adonisjs/core/http'
import { hasGrants } from '#access/queries/grant_reach'
import { acknowledgementsWaiting, hasAcknowledgements } from '#acknowledgements/menu'
import { catalogueWaiting, hasCatalogue, hasRoles } from '#catalogue/menu'
import { contractsWaiting, hasContracts, hasOrders, ordersWaiting } from '#orders/menu'
import { firstRunIsOpen, firstRunLeft } from '#settings/first_run/progress'
import { countNeedingAttention } from '#operations/queries/list_intents'
import type { Viewer } from '#auth/viewer'

interface Entry {
  /** Language key under `navigation`. */
  key: string
  href: string
  isFor(viewer: Viewer): boolean | Promise<boolean>
  /** How much waits there for this viewer. */
  count?(viewer: Viewer): Promise<number>
}

const ENTRIES: Entry[] = [
  { key: 'start', href: '/', isFor: () => true },
  {
    key: 'first_run',
    href: '/first-run',
    isFor: async (viewer) => viewer.can('settings.change') && firstRunIsOpen(),
    count: firstRunLeft,
  },
  { key: 'orders', href: '/orders', isFor: hasOrders, count: ordersWaiting },
  {
    key: 'acknowledgements',
    href: '/acknowledgements',
    isFor: hasAcknowledgements,
    count: acknowledgementsWaiting,
  },
  { key: 'contracts', href: '/contracts', isFor: hasContracts, count: contractsWaiting },
  {
    key: 'persons',
    href: '/persons',
    isFor: (viewer) => viewer.can('persons.view_all') || viewer.isManager,
  },
  {
    key: 'org_units',
    href: '/org-units',
    isFor: (viewer) => viewer.can('persons.view_all') || viewer.isManager || viewer.isAssistant,
  },
  { key: 'catalogue', href: '/catalogue', isFor: hasCatalogue, count: catalogueWaiting },
  { key: 'roles', href: '/roles', isFor: hasRoles },
  { key: 'users', href: '/users', isFor: (viewer) => viewer.can('users.change') },
  { key: 'settings', href: '/settings', isFor: (viewer) => viewer.can('settings.change') },
  { key: 'grants', href: '/grants', isFor: hasGrants },
  {
    key: 'operations',
    href: '/operations',
    isFor: (viewer) => viewer.can('operations.view'),
    count: countNeedingAttention,
  },
  { key: 'audit', href: '/audit', isFor: (viewer) => viewer.can('audit.view') },
  { key: 'mine', href: '/mine', isFor: (viewer) => viewer.personId !== null },
]

/** The menu of one viewer, in the order of the working day. */
export async function navigationOf(viewer: Viewer, { request, i18n }: HttpContext) {
  const path = request.url()
  const items = []
  for (const entry of ENTRIES) {
    if (!(await entry.isFor(viewer))) continue
    const count = (await entry.count?.(viewer)) ?? 0
    const current = entry.href === '/' ? path === '/' : path.startsWith(entry.href)
    items.push({
      href: entry.href,
      label: i18n.t(`navigation.${entry.key}`),
      count,
      hot: count > 0,
      current,
    })
  }
  return items
}
