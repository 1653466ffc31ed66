import type { HttpContext } from '@adonisjs/core/http'
import type { Audience } from '#people/presenter'

/** The reader of this page, for the presenter. */
export function audienceOf({ viewer, i18n }: Pick<HttpContext, 'viewer' | 'i18n'>): Audience {
  return {
    i18n,
    personId: viewer?.personId ?? null,
    seesProtected: viewer?.can('protected_persons.view') ?? false,
    opensOthers: viewer ? viewer.can('persons.view_all') || viewer.isManager : false,
    managesPath: (path) => viewer?.managesPath(path) ?? false,
  }
}
