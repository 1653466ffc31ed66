import type { Directory } from '#connectors/directory'

type Open = () => Promise<Directory>

let opened: Promise<Directory> | null = null
let open: Open | null = null

/** Whether this installation has one. */
export const hasDirectory = () => open !== null

/** The directory that this installation keeps its accounts in. @throws when none is set up */
export const directory = () => (opened ??= openOne().catch(tryAgainNextTime))

async function openOne() {
  if (!open) throw new Error('no directory is set up: DIRECTORY_URL is missing')
  return open()
}

function tryAgainNextTime(error: unknown): never {
  opened = null
  throw error
}

/** Says how the directory is opened when it is next asked; one that is open is left to its owner. */
export function openDirectoryWith(way: Open) {
  open = way
  opened = null
}

export async function closeDirectory() {
  const closing = opened
  opened = null
  await (await closing)?.close()
}
