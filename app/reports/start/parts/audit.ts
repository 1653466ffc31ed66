import db from '@adonisjs/lucid/services/db'
import { headOf } from '#audit/chain/head'
import type { PartMaker } from '#reports/start/part'

/** Auditors: how far the chain reaches, and where to look. */
export const audit: PartMaker = async ({ ctx: { i18n }, viewer }) => {
  if (!viewer.can('audit.view')) return null
  const head = await headOf(db)
  const [{ total }] = await db.from('audit_entries').count('* as total')
  const waiting = Number(total) - head.seq
  return {
    key: 'audit',
    href: '/audit',
    rows: [
      {
        href: '/audit',
        title: i18n.t('reports.start.audit.chain'),
        detail: i18n.t('reports.start.audit.chain_detail', { sealed: head.seq, waiting }),
      },
    ],
  }
}
