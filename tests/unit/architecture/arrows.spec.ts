import { test } from '@japa/runner'
import { ESLint } from 'eslint'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const eslint = new ESLint({ cwd: ROOT })

async function complaints(filePath: string, code: string) {
  const [report] = await eslint.lintText(`${code}\n`, { filePath: `${ROOT}${filePath}` })
  return report.messages
    .filter(({ ruleId }) => ruleId?.startsWith('no-restricted'))
    .map(({ message }) => message)
}

const imports = (from: string) => `import thing from '${from}'\nexport default thing`

test.group('Module arrows', (group) => {
  group.each.timeout(30_000)

  test('an import against the arrow is refused, with what to do instead', async ({ assert }) => {
    const [message] = await complaints('app/orders/x.ts', imports('#provisioning/operation'))
    assert.include(message, 'orders may not import from provisioning')
    assert.include(message, 'Announce an outbox event')
  })

  test('an import along the arrow passes: {0} -> {1}')
    .with([
      ['app/orders/actions/x.ts', '#catalogue/models/level'],
      ['app/orders/actions/x.ts', '#auth/permissions'],
      ['app/people/controllers/x_controller.ts', '#auth/models/user'],
      ['app/people/policies/x_policy.ts', '#auth/models/user'],
      ['app/notifications/x.ts', '#inventory/models/asset'],
      ['app/shared/queue/x.ts', 'bullmq'],
      ['app/connectors/active_directory/x.ts', 'ldapts'],
      ['app/notifications/x.ts', '@adonisjs/mail'],
    ])
    .run(async ({ assert }, [file, from]) => {
      assert.deepEqual(await complaints(file, imports(from)), [])
    })

  test('an import that breaks a border is refused: {0} -> {1}')
    .with([
      ['app/shared/x.ts', '#people/models/person'],
      ['app/people/actions/x.ts', '#auth/models/user'],
      ['app/auth/x.ts', '#orders/models/order'],
      ['app/inventory/x.ts', '#notifications/mail'],
      ['app/notifications/x.ts', '#reports/who_has_what'],
      ['app/connectors/active_directory/x.ts', '#people/models/person'],
      ['app/connectors/scim/x.ts', 'ldapts'],
      ['app/orders/x.ts', 'bullmq'],
      ['app/shared/x.ts', 'ioredis'],
      ['app/orders/x_controller.ts', '@adonisjs/mail/services/main'],
      ['app/orders/actions/x.ts', '../models/order.js'],
      ['app/orders/x.ts', '#app/orders/models/order'],
    ])
    .run(async ({ assert }, [file, from]) => {
      assert.lengthOf(await complaints(file, imports(from)), 1)
    })

  test('only the clock knows the time, and only config reads the environment: {1}')
    .with([
      ['app/orders/x.ts', 'export const a = new Date()', 1],
      ['app/orders/x.ts', 'export const a = Date.now()', 1],
      ['app/orders/x.ts', 'export const a = process.env.PORT', 1],
      ['app/shared/clock.ts', 'export const a = new Date()', 0],
      ['config/x.ts', 'export const a = process.env.PORT', 0],
      ['bin/x.ts', 'export const a = Date.now()', 0],
    ] as [string, string, number][])
    .run(async ({ assert }, [file, code, count]) => {
      assert.lengthOf(await complaints(file, code), count)
    })

  test('every module under app/ has its arrows', async ({ assert }) => {
    const { MODULES } = await import('../../../eslint/modules.js' as string)
    const folders = await readdir(`${ROOT}app`)
    assert.deepEqual(
      folders.filter((folder) => !MODULES.includes(folder)),
      []
    )
  })
})
