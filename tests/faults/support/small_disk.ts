import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'

/** Mounts, says so, and unmounts when it is told to or when whoever started it dies. */
const GUARD = `
  mount -t tmpfs -o size="$2" tmpfs "$1" || exit 1
  sleep infinity & waiting=$!
  trap 'kill $waiting; umount -l "$1"; exit 0' TERM
  echo mounted
  wait`

/** A small file system in the place of the storage folder, with the test's database on it. */
export class SmallDisk {
  #guard: ChildProcess

  private constructor(size: string) {
    const command = ['--pdeathsig', 'TERM', 'sh', '-c', GUARD, 'guard', storagePath, size]
    this.#guard = spawn('setpriv', command, { stdio: ['ignore', 'pipe', 'inherit'] })
  }

  /** Whether this machine lets us mount. */
  static isPossible() {
    try {
      execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], {
        stdio: 'ignore',
      })
      return true
    } catch {
      return false
    }
  }

  static async mount(size: string) {
    const copy = join(tmpdir(), `kvd-${process.pid}.sqlite3`)
    rmSync(copy, { force: true })
    await db.rawQuery('VACUUM INTO ?', [copy])
    await db.manager.close(db.primaryConnectionName)
    const disk = new SmallDisk(size)
    await once(disk.#guard.stdout!, 'data')
    copyFileSync(copy, join(storagePath, 'kvittens.sqlite3'))
    rmSync(copy)
    mkdirSync(join(storagePath, 'logs'))
    return disk
  }

  /** Leaves no room, also none in the database's own log. */
  async fill() {
    await db.rawQuery('PRAGMA wal_checkpoint(TRUNCATE)')
    const block = Buffer.alloc(4_096)
    try {
      for (;;) writeFileSync(this.#filler, block, { flag: 'a' })
    } catch (error: any) {
      if (error.code !== 'ENOSPC') throw error
    }
  }

  makeRoom() {
    rmSync(this.#filler, { force: true })
  }

  async unmount() {
    await db.manager.close(db.primaryConnectionName)
    const gone = once(this.#guard, 'exit')
    this.#guard.kill('SIGTERM')
    await gone
  }

  get #filler() {
    return join(storagePath, 'filler')
  }
}
