import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcessIdentity } from './process_identity.js'

export interface ChildRecord extends ProcessIdentity {
  name: string
  mark: string
}

interface RunRecord {
  supervisor: ProcessIdentity
  children: ChildRecord[]
}

/** What a supervisor leaves behind for the next one, in case it is killed without a word. */
export class RunFile {
  readonly #path: string

  constructor(storagePath: string) {
    const folder = join(storagePath, 'run')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#path = join(folder, 'supervisor.json')
  }

  read(): RunRecord | null {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8'))
    } catch {
      return null
    }
  }

  write(record: RunRecord) {
    const draft = `${this.#path}.${process.pid}`
    writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
    renameSync(draft, this.#path)
  }

  remove() {
    rmSync(this.#path, { force: true })
  }
}
