import { readFileSync } from 'node:fs'
import env from '#start/env'

const url = env.get('DIRECTORY_URL')

/** @throws Error, which stops the start: without it nobody could sign in there. */
function needed<T>(key: string, value: T | undefined): T {
  if (!value) throw new Error(`DIRECTORY_URL is set, and ${key} is not`)
  return value
}

function server(address: string) {
  const file = env.get('DIRECTORY_CA_FILE')
  return {
    url: address,
    authority: file ? readFileSync(file, 'utf8') : undefined,
    name: needed('DIRECTORY_USER', env.get('DIRECTORY_USER')),
    password: needed('DIRECTORY_PASSWORD', env.get('DIRECTORY_PASSWORD')).release(),
  }
}

/** The domain controller, and the service account there; null when this installation has none. */
export const directoryServer = url ? server(url) : null
