import db from '@adonisjs/lucid/services/db'
import { countUnmanned } from '#catalogue/queries/list_items'
import type { PartMaker } from '#reports/start/part'

/** Administrators: what in the catalogue wants care, and how it is used. */
export const catalogue: PartMaker = async ({ ctx: { i18n }, viewer }) => {
  if (!viewer.can('catalogue.change')) return null
  const unmanned = await countUnmanned(viewer)
  const roles = await db
    .from('role_assignments')
    .whereNull('valid_to')
    .countDistinct('role_id as count')
    .first()
  const t = (key: string, values = {}) => i18n.t(`reports.start.catalogue.${key}`, values)
  return {
    key: 'catalogue',
    href: '/catalogue',
    rows: [
      {
        href: '/catalogue',
        title: t('unmanned'),
        detail: t('unmanned_detail'),
        tag: { state: unmanned > 0 ? 'stop' : 'done', text: t('count', { count: unmanned }) },
      },
      {
        href: '/roles',
        title: t('roles'),
        detail: t('roles_detail', { count: Number(roles.count) }),
      },
    ],
  }
}
