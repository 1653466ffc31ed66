import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#shared/actor'
import { DUTY_PERMISSIONS, type Duty, type Permission } from '#auth/permissions'
import type User from '#auth/models/user'

/** The signed-in person as policies and queries see them: duties, and the branches they answer for. */
export class Viewer {
  #permissions: Set<Permission>

  constructor(
    readonly user: User,
    readonly duties: Duty[],
    /** Paths of the units that the person manages: a branch is everything that begins with one. */
    readonly managedPaths: string[],
    /** Paths of the units where the person may order, for a manager to attest. */
    readonly assistedPaths: string[]
  ) {
    this.#permissions = new Set(duties.flatMap((duty) => DUTY_PERMISSIONS[duty]))
  }

  get personId() {
    return this.user.personId
  }

  can(permission: Permission) {
    return this.#permissions.has(permission)
  }

  get isManager() {
    return this.managedPaths.length > 0
  }

  get isAssistant() {
    return this.assistedPaths.length > 0
  }

  managesPath(path: string) {
    return this.managedPaths.some((branch) => path.startsWith(branch))
  }

  assistsPath(path: string) {
    return this.assistedPaths.some((branch) => path.startsWith(branch))
  }

  /** The viewer as the one who acts from a page. */
  get actor(): Actor {
    return { kind: 'person', personId: this.personId, userId: this.user.id, source: 'web' }
  }
}

const RIGHTS = `
  SELECT 'duty' AS kind, duty AS value FROM user_duties WHERE user_id = :user
  UNION ALL
  SELECT 'managed', u.path FROM org_unit_managers m JOIN org_units u ON u.id = m.org_unit_id
  WHERE m.person_id = :person AND u.archived_at IS NULL
  UNION ALL
  SELECT 'assisted', u.path FROM org_unit_assistants a JOIN org_units u ON u.id = a.org_unit_id
  WHERE a.person_id = :person AND u.archived_at IS NULL`

interface Right {
  kind: 'duty' | 'managed' | 'assisted'
  value: string
}

/** Reads anew at every request, so that a right taken away is gone at once; in one query, as every page does. */
export async function viewerOf(user: User): Promise<Viewer> {
  const result = await db.rawQuery(RIGHTS, { user: user.id, person: user.personId ?? 0 })
  const rights: Right[] = result.rows ?? result
  const valuesOf = (kind: Right['kind']) =>
    rights.filter((right) => right.kind === kind).map(({ value }) => value)
  return new Viewer(user, valuesOf('duty') as Duty[], valuesOf('managed'), valuesOf('assisted'))
}
