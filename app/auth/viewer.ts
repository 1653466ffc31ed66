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

/** Reads anew at every request, so that a right taken away is gone at once. */
export async function viewerOf(user: User): Promise<Viewer> {
  const duties = await db.from('user_duties').where('user_id', user.id).select('duty')
  const paths = (table: string) =>
    db
      .from(table)
      .join('org_units', 'org_units.id', `${table}.org_unit_id`)
      .where(`${table}.person_id`, user.personId ?? 0)
      .whereNull('org_units.archived_at')
      .select('org_units.path')
  const managed = await paths('org_unit_managers')
  const assisted = await paths('org_unit_assistants')
  return new Viewer(
    user,
    duties.map(({ duty }) => duty),
    managed.map(({ path }) => path),
    assisted.map(({ path }) => path)
  )
}
