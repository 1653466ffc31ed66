/**
 * Loaded before a child's own code. The channel to the supervisor closes when that is gone, even
 * by kill -9; then this process stops too, by force when it does not within four seconds.
 */
const FORCE_AFTER_MS = 4_000

function followTheSupervisor() {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref()
}

if (process.channel) {
  process.once('disconnect', followTheSupervisor)
  process.channel.unref()
} else {
  followTheSupervisor()
}
