import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const folder = new URL('../../../public/assets/', import.meta.url)
const addresses = new Map<string, string>()

/** The address of a file in public/assets with a hash of its content, so that browsers may keep it for a year. */
export function asset(name: string): string {
  const known = addresses.get(name)
  if (known) return known
  const hash = createHash('sha256')
    .update(readFileSync(new URL(name, folder)))
    .digest('hex')
  const address = `/assets/${name}?v=${hash.slice(0, 10)}`
  addresses.set(name, address)
  return address
}
