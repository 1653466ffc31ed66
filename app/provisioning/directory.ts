import type { Directory } from '#connectors/directory'

type Open = () => Directory

let opened: Directory | null = null
let open: Open = () => {
  throw new Error('no directory is set up: DIRECTORY_URL is missing')
}

/** The directory that this installation provisions accounts in. */
export const directory = () => (opened ??= open())

/** Says how the directory is opened, when it is first asked; what was open before is left to its owner. */
export function openDirectoryWith(way: Open) {
  open = way
  opened = null
}

export async function closeDirectory() {
  const closing = opened
  opened = null
  await closing?.close()
}
