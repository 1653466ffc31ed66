import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addDays, clock } from '#shared/clock'
import { placeOrders } from '#tests/faults/support/place_orders'
import { SmallDisk } from '#tests/faults/support/small_disk'
import { Stage } from '#tests/faults/support/stage'
import { Visitor } from '#tests/support/visitor'

const MAY_RUN = !process.env.DATABASE_URL && SmallDisk.isPossible()
const READS = ['/', '/orders', '/orders/new', '/search?q=Ny', '/acknowledgements']

test.group('With no room left on the disk of SQLite', (group) => {
  group.each.skip(!MAY_RUN, 'needs SQLite and a machine that lets us mount')
  let stage: Stage
  let disk: SmallDisk

  const hireForm = (hire: { formToken: string }) => ({
    form_token: hire.formToken,
    givenNames: 'Ny',
    familyName: 'Kollega',
    privateEmail: 'ny@example.se',
    orgUnitId: stage.town.unit.id,
    title: 'Lärare',
    form: 'permanent',
    startDate: addDays(clock.today(), 30),
  })

  group.setup(async () => {
    if (!MAY_RUN) return async () => {}
    stage = await Stage.set()
    disk = await SmallDisk.mount('24m')
    return async () => {
      await stage.end()
      await disk.unmount()
    }
  })

  test('what is sent gets a clear page in the reader’s language, nothing is half saved, reads go on, and all works again when there is room', async ({
    assert,
  }) => {
    const { installation } = stage
    const [web, worker] = [installation.web(), installation.worker()]
    web.start()
    worker.start()
    await installation.ready()
    assert.deepEqual((await placeOrders(stage, 3)).refused, [])
    await stage.settle()
    const swede = await new Visitor(installation.base).signIn('maria')
    const briton = await new Visitor(installation.base).signIn('per')
    await briton.post('/language', { locale: 'en' })
    const orders = await db.from('orders').select('id', 'state')

    await disk.fill()
    const refused = await swede.post('/orders', hireForm(stage.hire('placed')))
    assert.equal(refused.status, 500)
    assert.include(refused.text, 'Något gick fel hos oss')
    assert.include(refused.text, 'Ingenting har sparats')
    const inEnglish = await briton.post('/orders', hireForm(stage.hire('placed')))
    assert.equal(inEnglish.status, 500)
    assert.include(inEnglish.text, 'Nothing was saved')
    assert.deepEqual(await db.from('orders').select('id', 'state'), orders)
    for (const path of READS) assert.equal((await swede.get(path)).status, 200, path)

    await web.kill()
    await installation.ready()
    for (const path of READS) assert.equal((await swede.get(path)).status, 200, `${path} anew`)

    disk.makeRoom()
    await stage.settle()
    await stage.assertInvariants()
    assert.equal(worker.starts, 1)
  })
})
