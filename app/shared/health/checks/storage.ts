import { randomUUID } from 'node:crypto'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storagePath } from '#config/app'
import { type Check, ok, warn } from '#shared/health/check'

const LEAST_FREE = 200

export const storageCheck: Check = {
  name: 'storage',
  async look() {
    await mkdir(storagePath, { recursive: true, mode: 0o700 })
    const file = join(storagePath, `doctor-${randomUUID()}`)
    await writeFile(file, 'x', { mode: 0o600 })
    await rm(file)
    const { bavail, bsize } = await statfs(storagePath)
    const megabytes = Math.round((bavail * bsize) / 1_000_000)
    const found = `${storagePath} can be written; ${megabytes} MB are free`
    return megabytes < LEAST_FREE ? warn(found, 'Make room on the disk.') : ok(found)
  },
}
