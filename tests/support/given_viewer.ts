import { type Duty, type Permission } from '#auth/permissions'
import type User from '#auth/models/user'
import { Viewer } from '#auth/viewer'

interface Seen {
  personId?: number | null
  duties?: Duty[]
  manages?: string[]
  assists?: string[]
}

/** A viewer as the pages have it, without rows behind it. */
export function viewerWith({
  personId = 7,
  duties = [],
  manages = [],
  assists = [],
}: Seen = {}): Viewer {
  return new Viewer({ id: 70, personId } as User, duties, manages, assists)
}

/** A viewer whose duty gives just these permissions, whether a duty of today does or not. */
export function viewerWho(...permissions: Permission[]): Viewer {
  const viewer = viewerWith()
  viewer.can = (permission) => permissions.includes(permission)
  return viewer
}
