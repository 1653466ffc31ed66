import { setTimeout as sleep } from 'node:timers/promises'

/**
 * `node served.js URL SECONDS PID`: exits 0 as soon as the address answers 200, and 1 when it never
 * does or when the process that should serve it is gone.
 */
const [url, seconds, pid] = process.argv.slice(2)

function runs() {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function answers() {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) })
    return response.status === 200
  } catch {
    return false
  }
}

for (
  const deadline = Date.now() + seconds * 1_000;
  Date.now() < deadline && runs();
  await sleep(100)
) {
  if (await answers()) process.exit(0)
}
process.exit(1)
