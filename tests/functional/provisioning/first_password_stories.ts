import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { storagePath } from '#config/app'
import type { Directory } from '#connectors/directory'
import { addDays, clock, startOfDay } from '#shared/clock'
import { doDueWork } from '#tests/support/background'
import { filesHolding } from '#tests/support/files_holding'
import { given } from '#tests/support/given'
import { placeHire, sign } from '#tests/support/given_hire'
import { givenDirectory, givenSchoolWithDirectory } from '#tests/support/given_directory'
import { heardLog } from '#tests/support/heard_log'
import { visitor } from '#tests/support/visitor'

const PASSWORD = /([A-Z][a-z]{3,8}-){4}\d\d/
const DAYS_AHEAD = 21

/** What holds of first passwords that Kvittens sets, in the fake directory and the real one alike. */
export function firstPasswordStories(open: () => Directory) {
  /** An account that was made, and is enabled when its day has come; its manager, signed in. */
  const handedOver = async (enabled = true) => {
    await givenDirectory(open())
    const school = await givenSchoolWithDirectory()
    await given.user({ person: school.manager, login: 'maria' })
    const order = await placeHire(school, [school.account])
    await sign(order)
    await doDueWork()
    if (enabled) clock.stopAt(startOfDay(addDays(clock.today(), DAYS_AHEAD)))
    await doDueWork()
    const { id } = await db.from('handovers').where('order_id', order.id).firstOrFail()
    return { maria: await visitor().signIn('maria'), path: `/handovers/${id}` }
  }

  const opened = async ({ maria, path }: Awaited<ReturnType<typeof handedOver>>) => {
    await maria.get(path)
    const page = await maria.post(`${path}/openings`, { as: 'page' })
    return { page, password: PASSWORD.exec(page.text)?.[0] ?? null }
  }

  test('is set in the directory when it is opened, and must be changed at the first log-on', async ({
    assert,
  }) => {
    const handover = await handedOver()
    assert.include((await handover.maria.get(handover.path)).text, 'klara att lämna över')
    const { password } = await opened(handover)
    const answer = await open().signIn('asaohr01', password!)
    assert.deepEqual(answer, { ok: false, because: 'must_change' })
    const wrong = await open().signIn('asaohr01', `${password}x`)
    assert.deepEqual(wrong, { ok: false, because: 'wrong' })
  })

  test('is shown once, and made once, although opened by two at the same moment', async ({
    assert,
  }) => {
    const { maria, path } = await handedOver()
    await maria.get(path)
    const pages = await Promise.all([1, 2].map(() => maria.post(`${path}/openings`)))
    const shown = pages.flatMap(({ text }) => PASSWORD.exec(text)?.[0] ?? [])
    assert.lengthOf(shown, 1)
    const answer = await open().signIn('asaohr01', shown[0])
    assert.deepEqual(answer, { ok: false, because: 'must_change' })
  })

  test('that is issued again is a new one, and the one before opens nothing', async ({
    assert,
  }) => {
    const handover = await handedOver()
    const { password: first } = await opened(handover)
    await handover.maria.post(`${handover.path}/requests`, {})
    const { id } = await db.from('handovers').orderBy('issue', 'desc').firstOrFail()
    const { password: second } = await opened({ ...handover, path: `/handovers/${id}` })
    assert.isNotNull(second)
    assert.deepEqual(await open().signIn('asaohr01', first!), { ok: false, because: 'wrong' })
    const answer = await open().signIn('asaohr01', second!)
    assert.deepEqual(answer, { ok: false, because: 'must_change' })
    assert.lengthOf(await db.from('order_events').where('event', 'handed_over'), 2)
  })

  test('opens nothing before the first day: the account is disabled till then', async ({
    assert,
  }) => {
    const { password } = await opened(await handedOver(false))
    assert.isNotNull(password)
    const answer = await open().signIn('asaohr01', password!)
    assert.deepEqual(answer, { ok: false, because: 'disabled' })
  })

  test('is in no file, table or log, before or after [ASVS 14.3.2, 16.2.5]', async ({ assert }) => {
    let password = ''
    const log = await heardLog(async () => {
      password = (await opened(await handedOver())).password!
    })
    assert.match(password, PASSWORD)
    const forms = [
      password,
      Buffer.from(password, 'utf16le'),
      Buffer.from(password).toString('base64'),
    ]
    assert.deepEqual(await filesHolding(forms, [storagePath]), [])
    assert.notInclude(log, password)
  })
}
