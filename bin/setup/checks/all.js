import { freePort } from './free_port.js'
import { inOwnFolder, runLanes } from './lanes.js'
import { format, generated, lint, suites, types } from './steps.js'

/** Everything, in two lanes for two cores; the browser alone takes as long as all the rest. Each suite process has its own Redis database. */
const { REDIS_TEST_URL: redis, POSTGRES_TEST_URL: postgres } = process.env

await inOwnFolder(async (folder) => {
  const place = async (number) => ({
    folder,
    port: await freePort(),
    redisUrl: `${redis}/${number}`,
  })
  const onSqlite = suites('unit and functional on SQLite', ['unit', 'functional'], await place(0))
  const browser = suites('browser on SQLite', ['browser'], await place(1))
  const onPostgres = suites('unit and functional on PostgreSQL', ['unit', 'functional'], {
    ...(await place(2)),
    databaseUrl: postgres,
  })
  await runLanes([[types, lint, format, generated, onSqlite, onPostgres], [browser]], folder)
})
