import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import { CANARY, givenAccount, sealed } from '#tests/functional/handover/given_handover'
import { emptyDatabase } from '#tests/support/database'
import { filesHolding } from '#tests/support/files_holding'
import { heardLog } from '#tests/support/heard_log'
import { visitor } from '#tests/support/visitor'

const FORMS = [CANARY, JSON.stringify(CANARY).slice(1, -1), encodeURIComponent(CANARY)].flatMap(
  (text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(toBase64(text))]
)

function toBase64(text: string) {
  return Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)
}

const filesWithCanary = () => filesHolding(FORMS, [storagePath])

async function tablesWithCanary() {
  const found = []
  for (const table of await db.connection().getAllTables(['public'])) {
    const text = JSON.stringify(await db.from(table))
    if (FORMS.some((form) => text.includes(form.toString()))) found.push(table)
  }
  return found
}

test.group('The secrecy of first passwords', (group) => {
  group.each.setup(() => emptyDatabase())

  test('no file or table holds it in clear, before or after it was opened [ASVS 16.2.5]', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const written = captureOutput()
    const log = await heardLog(async () => {
      const id = await sealed(hire)
      assert.deepEqual(await filesWithCanary(), [])
      const karin = await visitor().signIn(hire.login)
      await karin.get(`/handovers/${id}`)
      const opened = await karin.post(`/handovers/${id}/openings`)
      assert.include(opened.text, CANARY)
    })
    assert.notInclude(written.stop(), CANARY)
    assert.notInclude(log, CANARY)
    assert.deepEqual(await filesWithCanary(), [])
    assert.deepEqual(await tablesWithCanary(), [])
    const kept = await db.from('handovers').whereNotNull('sealed_password')
    assert.lengthOf(kept, 0)
  })

  test('the same password sealed twice looks different, and opens only in its own place [ASVS 11.3.3]', async ({
    assert,
  }) => {
    const [one, two] = [await givenAccount(), await givenAccount()]
    await sealed(one)
    await sealed(two)
    const [first, second] = await db.from('handovers').orderBy('id')
    assert.notEqual(first.sealed_password, second.sealed_password)
    await db
      .from('handovers')
      .where('id', second.id)
      .update({ sealed_password: first.sealed_password })
    const karin = await visitor().signIn(two.login)
    await karin.get(`/handovers/${second.id}`)
    const page = await karin.post(`/handovers/${second.id}/openings`)
    assert.equal(page.status, 500)
    assert.notInclude(page.text, CANARY)
  })
})

function captureOutput() {
  const written: string[] = []
  const { write } = process.stdout
  process.stdout.write = ((chunk: any, ...rest: any[]) => {
    written.push(String(chunk))
    return (write as any).call(process.stdout, chunk, ...rest)
  }) as typeof write
  return {
    stop() {
      process.stdout.write = write
      return written.join('')
    },
  }
}
