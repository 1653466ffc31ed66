import type { Edge } from 'edge.js'

/** Edge looks through the folder of components at every page; where they can't change, once is enough. */
export function listComponentsOnce({ loader }: Edge) {
  const look = loader.listComponents.bind(loader)
  let seen: ReturnType<typeof look> | null = null
  loader.listComponents = () => (seen ??= look())
}
