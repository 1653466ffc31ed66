import { fileURLToPath } from 'node:url'

/** The folder with the migrated database, inside the sandbox. */
export const TEMPLATE = fileURLToPath(new URL('../../template', import.meta.url))
