import { join } from 'node:path'
import { freePort } from './free_port.js'

const { REDIS_TEST_URL: redis, POSTGRES_TEST_URL: postgres } = process.env
let number = 0

/** What one suite process has for itself: a port, a database of Redis, and its part of the folder. */
export const onSqlite = async (folder) => ({
  folder,
  port: await freePort(),
  redisUrl: `${redis}/${number++}`,
  testBuild: join(folder, 'test_build', 'build'),
})

export const onPostgres = async (folder, database) => ({
  ...(await onSqlite(folder)),
  databaseUrl: `${postgres}/${database}`,
})
