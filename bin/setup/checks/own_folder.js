import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the work a folder of its own, and clears it away. */
export async function inOwnFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'kvittens-checks-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
