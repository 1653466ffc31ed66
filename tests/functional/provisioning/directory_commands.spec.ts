import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import DirectoryCheck from '#shared/commands/directory_check'
import DirectorySync from '#shared/commands/directory_sync'
import { FakeDirectory } from '#connectors/active_directory/fake_directory'
import { emptyDatabase } from '#tests/support/database'
import { UNITS } from '#tests/support/domain_controller'
import { givenDirectory } from '#tests/support/given_directory'
import { makeAccount } from '#tests/support/given_observed'

async function run(command: any, ...words: string[]) {
  const running: any = await ace.create(command, words)
  await running.exec()
  const logs: { message: string }[] = running.ui.logger.getLogs()
  const out = logs.map(({ message }) => message).join('\n')
  running.ui.logger.flushLogs()
  return { code: running.exitCode, out }
}

test.group('Commands about the directory', (group) => {
  let directory: FakeDirectory

  group.setup(() => void ace.ui.switchMode('raw'))
  group.teardown(() => void ace.ui.switchMode('normal'))
  group.each.setup(async () => {
    await emptyDatabase()
    directory = new FakeDirectory(UNITS)
    await givenDirectory(directory)
  })

  test('name the right that is missing, print what grants it, and fail', async ({ assert }) => {
    directory.findings = [
      { right: 'create_accounts', state: 'ok', commands: [] },
      { right: 'reset_passwords', state: 'missing', commands: ['dsacls "OU=Personal" /G x'] },
    ]
    const { code, out } = await run(DirectoryCheck)
    assert.equal(code, 1)
    assert.match(out, /ok +create accounts/)
    assert.match(out, /MISSING +set first passwords there\n +dsacls "OU=Personal" \/G x/)
  })

  test('succeed when every right is as it should be', async ({ assert }) => {
    directory.findings = [{ right: 'create_accounts', state: 'ok', commands: [] }]
    assert.equal((await run(DirectoryCheck)).code, 0)
  })

  test('tell what reading it would do, and change nothing', async ({ assert }) => {
    makeAccount(directory, 'Åsa Öhrström')
    const { out } = await run(DirectorySync, '--dry-run')
    assert.match(out, /^1 accounts seen/)
    assert.match(out, /unmatched +user\d+/)
    assert.isEmpty(await db.from('directory_entries'))
  })

  test('have it read at once', async ({ assert }) => {
    await run(DirectorySync)
    assert.lengthOf(await db.from('intents').where('kind', 'provisioning.sync'), 1)
  })
})
