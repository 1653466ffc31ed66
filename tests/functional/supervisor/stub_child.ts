/** Stands in for web and worker: runs for ever, and stops when it is asked to. */
process.on('SIGTERM', () => setTimeout(() => process.exit(0), 100))
setInterval(() => {}, 1_000)
