import type { SearchGroup } from '#people/search/search_groups'
import { hasRoles } from '#catalogue/menu'
import { listItems } from '#catalogue/queries/list_items'
import { findRoles } from '#catalogue/queries/list_roles'

/** Items on the search page: those whose pages are open to the viewer, by name or code. */
export const itemSearch: SearchGroup = {
  key: 'search.items',
  weight: 20,
  async find({ viewer, i18n }, q, limit) {
    const { rows } = await listItems(viewer!, { q })
    return rows.slice(0, limit).map(({ id, name, kind }) => ({
      href: `/catalogue/${id}`,
      title: name,
      detail: i18n.t(`catalogue.kinds.${kind}`),
    }))
  },
}

/** Roles on the search page, by name or code. */
export const roleSearch: SearchGroup = {
  key: 'search.roles',
  weight: 10,
  async find({ viewer }, q, limit) {
    if (!hasRoles(viewer!)) return []
    const { rows } = await findRoles({ q })
    return rows.slice(0, limit).map(({ id, name, description }) => ({
      href: `/roles/${id}`,
      title: name,
      detail: description,
    }))
  },
}
