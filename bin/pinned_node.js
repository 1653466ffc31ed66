import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 24
const PINNED = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

/**
 * Re-runs this command with the Node that package.json pins when the machine's own is too old.
 * Exits with the status of that run, or 1 with an instruction when there is no pinned Node.
 */
export function refuseOlderNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return
  if (!existsSync(PINNED)) {
    console.error(
      `Kvittens needs Node ${OLDEST_NODE}; this is ${process.version}. Run "npm ci" first.`
    )
    process.exit(1)
  }
  const run = spawnSync(PINNED, process.argv.slice(1), { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}
