import { existsSync, readFileSync } from 'node:fs'

/**
 * Exits 0 when node_modules holds what package-lock.json asks for, by npm's own record of what it
 * installed. Runs on the machine's own Node, before anything is installed.
 */
const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

function isCurrent() {
  const installedRecord = 'node_modules/.package-lock.json'
  if (!existsSync(installedRecord) || !existsSync('node_modules/node/bin/node')) return false
  const installed = packages(installedRecord)
  return Object.entries(packages('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || installed[path]?.version === wanted.version
  )
}

process.exitCode = isCurrent() ? 0 : 1
