import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const bin = (name, ...args) => [`node_modules/.bin/${name}`, ...args]

export const types = { name: 'types', command: bin('tsc', '--noEmit') }
export const lint = { name: 'lint', command: bin('eslint', '.', '--max-warnings', '0') }
export const format = { name: 'format', command: bin('prettier', '--check', '.') }
export const generated = {
  name: 'generated files unchanged',
  command: [process.execPath, 'bin/setup/checks/generated.js'],
}

export const testBuild = (folder) => ({
  name: 'test build',
  command: [process.execPath, 'bin/setup/checks/test_build.js', join(folder, 'test_build')],
})

/** A Japa process on storage, port, database and Redis of its own. */
export function suites(name, names, place, args = []) {
  const { folder, port, databaseUrl = '', redisUrl = '', testBuild: built = '' } = place
  const storage = join(folder, name.replaceAll(/\W+/g, '_'))
  mkdirSync(storage, { recursive: true })
  return {
    name,
    suite: true,
    command: [
      process.execPath,
      '--import=@poppinss/ts-exec',
      '--enable-source-maps',
      'bin/test.ts',
      ...names,
      ...args,
    ],
    env: {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_URL: `http://127.0.0.1:${port}`,
      MAIL_TRANSPORT: 'mailbox',
      STORAGE_PATH: storage,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      REDIS_TEST_URL: redisUrl,
      TEST_BUILD: built,
    },
  }
}
