import type { I18n } from '@adonisjs/i18n'

export interface NamedPerson {
  id: number
  preferredName: string
  familyName: string
  protected: boolean
}

/** Who is to read: a viewer with a right or a branch, or a mail, which shows no protected name to anybody. */
export interface Audience {
  i18n: Pick<I18n, 't'>
  personId: number | null
  seesProtected: boolean
  managesPath(path: string): boolean
  /** False for those who may open nobody's page but their own. */
  opensOthers?: boolean
}

export interface PresentedPerson {
  id: number
  /** "Åsa Öhrström", or "Skyddad person 17" for a reader who may not know. */
  name: string
  /** The person's page, or null when it isn't for this reader. */
  href: string | null
  protected: boolean
  /** True when the name shown is not the person's own. */
  hidden: boolean
}

/**
 * The one way that a person's name reaches a list, page, search, mail, letter or export.
 * `paths` are those of the units where the person is employed: the branch's managers know the name.
 */
export function presentPerson(
  person: NamedPerson,
  audience: Audience,
  paths: string[] = []
): PresentedPerson {
  const hidden = person.protected && !mayKnow(person, audience, paths)
  return {
    id: person.id,
    name: hidden
      ? audience.i18n.t('people.protected_alias', { number: person.id })
      : `${person.preferredName} ${person.familyName}`,
    href: hidden || !mayOpen(person, audience) ? null : `/persons/${person.id}`,
    protected: person.protected,
    hidden,
  }
}

type Shown = Pick<PresentedPerson, 'hidden'> | null | undefined

/** A title gives away who a protected person is: whoever may not know the name reads words in its place. */
export const shownTitle = <T extends string | null | undefined>(
  person: Shown,
  title: T,
  { i18n }: Pick<Audience, 'i18n'>
) => (title && person?.hidden ? i18n.t('people.hidden_title') : title)

const mayOpen = ({ id }: NamedPerson, { personId, opensOthers = true }: Audience) =>
  opensOthers || personId === id

function mayKnow(person: NamedPerson, audience: Audience, paths: string[]) {
  if (audience.seesProtected || audience.personId === person.id) return true
  return paths.some((path) => audience.managesPath(path))
}

/** Mail leaves the building: whoever gets it, protected names stay behind. */
export const mailAudience = (i18n: Pick<I18n, 't'>): Audience => ({
  i18n,
  personId: null,
  seesProtected: false,
  managesPath: () => false,
})
