import type { Audience } from '#people/presenter'
import type { Viewer } from '#auth/viewer'

export interface PartContext {
  personId: number
  viewer: Viewer
  audience: Audience
  /** The person's own page, "Mitt". */
  own: boolean
}

export interface PersonPart {
  name: string
  /** Where on the page: parts are shown by rising weight, after what the person has. */
  weight: number
  /** A template that finds what `read` returned as `part.shown`. */
  view: string
  /** What the template shows; null leaves the part out. */
  read(context: PartContext): Promise<unknown>
}

const parts = new Map<string, PersonPart>()

/** Lets a module above add a card to every person's page. Call it from the module's routes.ts. */
export function registerPersonPart(part: PersonPart) {
  parts.set(part.name, part)
}

/** The parts that have something to show to this reader. */
export async function personParts(context: PartContext) {
  const ordered = [...parts.values()].sort((a, b) => a.weight - b.weight)
  const shown = ordered.map(async ({ name, view, read }) => ({
    name,
    view,
    shown: await read(context),
  }))
  return (await Promise.all(shown)).filter((part) => part.shown !== null)
}
