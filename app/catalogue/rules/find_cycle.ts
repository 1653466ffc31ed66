/** What each item waits for: item id -> ids of its prerequisites. */
export type Prerequisites = ReadonlyMap<number, readonly number[]>

/** The items of one circle, each waiting for the next and the last for the first; null when there is none. */
export function findCycle(prerequisites: Prerequisites): number[] | null {
  const finished = new Set<number>()
  for (const start of prerequisites.keys()) {
    const cycle = cycleFrom(start, prerequisites, finished)
    if (cycle) return cycle
  }
  return null
}

/** Walks down without recursion, so that a long chain can't exhaust the stack. */
function cycleFrom(start: number, prerequisites: Prerequisites, finished: Set<number>) {
  const path: number[] = []
  const onPath = new Set<number>()
  const todo: [id: number, leaving: boolean][] = [[start, false]]
  while (todo.length > 0) {
    const [id, leaving] = todo.pop()!
    if (leaving) {
      path.pop()
      onPath.delete(id)
      finished.add(id)
    } else if (onPath.has(id)) {
      return path.slice(path.indexOf(id))
    } else if (!finished.has(id)) {
      path.push(id)
      onPath.add(id)
      todo.push([id, true])
      for (const next of prerequisites.get(id) ?? []) todo.push([next, false])
    }
  }
  return null
}
