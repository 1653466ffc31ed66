import { test } from '@japa/runner'
import { inChaos } from '#tests/support/size'
import { ROUTES } from '../auth/walk/route_table.js'
import { everyColumn, type Extras } from './mass/extras.js'
import { play, playFirst, type Played, type SendForm } from './mass/play.js'
import { asJson, inTurn, plainly, twisted, withEveryColumn } from './mass/send.js'
import { firstAdministrator } from './mass/steps_users.js'
import { STEPS } from './mass/steps.js'

const WAYS: Record<string, (columns: Extras) => SendForm> = {
  'sent as a form': withEveryColumn,
  'sent as JSON': asJson,
  'sent as a form or as JSON': inTurn,
}

/** Says what was written, and lets go of the database. */
const WRITES_NOTHING = ['POST /language', 'POST /mail-texts/:kind/:locale/preview']

test.group('A form with more in it than it is for', (group) => {
  let rightly: Played[]
  let columns: Extras

  group.setup(async () => {
    rightly = await play(STEPS, plainly)
    columns = await everyColumn()
  })
  group.each.timeout(300_000)

  test('is tried on every writing route, and each form writes when it is as it should be', ({
    assert,
  }) => {
    const writing = Object.keys(ROUTES).filter((name) => !name.startsWith('GET '))
    const walked = [...new Set(rightly.map(({ route }) => route))]
    assert.sameMembers([...walked, firstAdministrator.route], writing)
    const wrote = ({ answer, changes }: Played) => /^[23]/.test(answer) && changes.length > 0
    const idle = rightly.filter((one) => !wrote(one)).map(({ route }) => route)
    assert.sameMembers(idle, WRITES_NOTHING)
  })

  test(
    '{$self} is refused with a list or an object where a value belongs, and with every column besides writes only what it is for [ASVS 2.2.1, 15.3.3, 15.3.6]'
  )
    /** A share takes each way for every second form. */
    .with(inChaos ? ['sent as a form', 'sent as JSON'] : ['sent as a form or as JSON'])
    .tags(['@chaos'])
    .run(async ({ assert }, way) => {
      const broken: string[] = []
      const send = twisted(WAYS[way](columns), (said) => broken.push(said))
      const played = await play(STEPS, send)
      assert.deepEqual(broken, [])
      for (const [n, one] of played.entries()) assert.deepEqual(one, rightly[n])
      assert.isUndefined(({} as any).polluted)
      assert.isEmpty(Object.keys(Object.prototype))
    })

  test('makes the first administrator as it should be [ASVS 15.3.3]', async ({ assert }) => {
    const made = await playFirst(firstAdministrator, plainly)
    assert.equal(made.answer, '302 /first-run')
    assert.deepEqual(await playFirst(firstAdministrator, withEveryColumn(columns)), made)
    assert.deepEqual(await playFirst(firstAdministrator, asJson(columns)), made)
  })
})
