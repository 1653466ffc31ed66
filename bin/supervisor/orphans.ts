import { setTimeout as sleep } from 'node:timers/promises'
import { commandLineOf, isAlive } from './process_identity.js'
import type { ChildRecord } from './run_file.js'
import { log } from './log.js'

const PATIENCE_MS = 5_000
const LOOK_EVERY_MS = 50

/** Ours only if the number, the start time and the command line are all what was written down. */
const isOurs = (child: ChildRecord) =>
  isAlive(child) && commandLineOf(child.pid).includes(child.mark)

function signal(child: ChildRecord, name: NodeJS.Signals) {
  try {
    if (isOurs(child)) process.kill(child.pid, name)
  } catch {
    // It ended between the look and the signal.
  }
}

async function end(child: ChildRecord) {
  log(`ending ${child.name} (pid ${child.pid}), left by a supervisor that was killed`)
  signal(child, 'SIGTERM')
  const deadline = Date.now() + PATIENCE_MS
  while (isOurs(child) && Date.now() < deadline) await sleep(LOOK_EVERY_MS)
  signal(child, 'SIGKILL')
  while (isOurs(child)) await sleep(LOOK_EVERY_MS)
}

/** Ends the children that an earlier supervisor could not end, before new ones start. */
export async function endOrphans(children: ChildRecord[]) {
  await Promise.all(children.filter(isOurs).map(end))
}
