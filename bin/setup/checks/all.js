import { inOwnFolder } from './own_folder.js'
import { onPostgres, onSqlite } from './places.js'
import { runPool } from './pool.js'
import { format, generated, lint, suites, testBuild, types } from './steps.js'

const RULES = ['unit', 'functional']

/** Everything, two steps at a time for two cores, in the order that leaves neither idle: faults mostly wait, and do so together. */
await inOwnFolder(async (folder) => {
  const place = () => onSqlite(folder)
  const steps = [
    testBuild(folder),
    suites('browser on SQLite', ['browser'], await place()),
    suites('functional on PostgreSQL', ['functional'], await onPostgres(folder, 'kvittens_test')),
    suites('unit and functional on SQLite', RULES, await place()),
    suites('faults on SQLite', ['faults'], await place()),
    suites('faults on PostgreSQL', ['faults'], await onPostgres(folder, 'kvittens_faults')),
    ...[lint, types, generated, format],
  ]
  await runPool(steps, 2, folder)
})
