import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { setNamesAside, releaseNames } from '#provisioning/naming/reservations/release_names'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import {
  directoryWith,
  namesFor,
  orderFor,
  reservations,
} from '#tests/functional/provisioning/given_names'

const release = (orderId: number) => inTransaction((trx) => releaseNames(trx, orderId))

async function givenAccount(userName: string, more: { email?: string; closed?: boolean } = {}) {
  const { id } = await given.person()
  const times = { created_at: clock.now(), closed_at: more.closed ? clock.now() : null }
  const named = { user_name: userName, user_name_key: userName.toLowerCase() }
  const row = { person_id: id, ...named, email: more.email ?? null, source: 'by_hand', ...times }
  await db.table('accounts').insert(row)
}

test.group('Names for an order’s account', (group) => {
  group.each.setup(() => emptyDatabase())

  test('are reserved by the organisation’s patterns', async ({ assert }) => {
    const order = await orderFor('Åsa Öhrström')
    assert.deepEqual(await namesFor(order), {
      userName: 'asaohr01',
      upn: 'asa.ohrstrom@exempelkommun.se',
      mail: 'asa.ohrstrom@exempelkommun.se',
      commonName: 'Åsa Öhrström',
    })
    const rows = await reservations()
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['user_name', 'upn', 'mail', 'common_name']
    )
    for (const row of rows)
      assert.include(row, { order_id: order.id, person_id: order.personId, released_at: null })
  })

  test('follow the settings', async ({ assert }) => {
    const chosen = { userNamePattern: '{initial}{family:7}', mailPattern: '{user}' }
    await inTransaction((trx) => settings.write(trx, chosen))
    const names = await namesFor(await orderFor('Åsa Öhrström'))
    assert.include(names, { userName: 'aohrstro', mail: 'aohrstro@exempelkommun.se' })
  })

  test('are the same when asked for again, whatever has changed', async ({ assert }) => {
    const order = await orderFor('Åsa Öhrström')
    const first = await namesFor(order)
    await db.from('persons').where('id', order.personId!).update({ family_name: 'Berg' })
    assert.deepEqual(await namesFor(order, directoryWith('asaohr01').takenInDirectory), first)
    assert.lengthOf(await reservations(), 4)
  })

  test('are the same for two workers on one order', async ({ assert }) => {
    const order = await orderFor('Åsa Öhrström')
    const all = await Promise.all(Array.from({ length: 12 }, () => namesFor(order)))
    assert.equal(new Set(all.map((names) => JSON.stringify(names))).size, 1)
    assert.lengthOf(await reservations(), 4)
  })

  test('are not those that another order has, however they are spelled', async ({ assert }) => {
    await namesFor(await orderFor('Åsa Berg'))
    assert.deepEqual(await namesFor(await orderFor('Asa Berg')), {
      userName: 'asaber02',
      upn: 'asa.berg2@exempelkommun.se',
      mail: 'asa.berg2@exempelkommun.se',
      commonName: 'Asa Berg 2',
    })
  })

  test('are never those of a retired account', async ({ assert }) => {
    await givenAccount('AnnAnd01', { email: 'Anna.Andersson@exempelkommun.se', closed: true })
    const { userName, mail } = await namesFor(await orderFor('Anna Andersson'))
    assert.equal(userName, 'annand02')
    assert.equal(mail, 'anna.andersson2@exempelkommun.se')
  })

  test('may be an address that HR brought for the same person, and nobody else', async ({
    assert,
  }) => {
    const workEmail = 'Anna.Andersson@exempelkommun.se'
    const order = await orderFor('Anna Andersson')
    await db.from('persons').where('id', order.personId!).update({ work_email: workEmail })
    const { mail: others } = await namesFor(await orderFor('Anna Andersson'))
    const { mail } = await namesFor(order)
    assert.equal(others, 'anna.andersson2@exempelkommun.se')
    assert.equal(mail, 'anna.andersson@exempelkommun.se')
  })

  test('are none that the directory has, whatever letters it spells them with', async ({
    assert,
  }) => {
    const taken = ['ANNAND01', 'ännand02', 'Anna Andersson', 'ånna.andersson@exempelkommun.se']
    const { asked, takenInDirectory } = directoryWith(...taken)
    assert.deepEqual(await namesFor(await orderFor('Anna Andersson'), takenInDirectory), {
      userName: 'annand03',
      upn: 'anna.andersson2@exempelkommun.se',
      mail: 'anna.andersson2@exempelkommun.se',
      commonName: 'Anna Andersson 2',
    })
    assert.include(asked, 'annand03')
  })

  test('are looked for beyond any number that is taken', async ({ assert }) => {
    const taken = Array.from({ length: 120 }, (_, n) => `annand${String(n + 1).padStart(2, '0')}`)
    const { takenInDirectory } = directoryWith(...taken)
    const { userName } = await namesFor(await orderFor('Anna Andersson'), takenInDirectory)
    assert.equal(userName, 'annand121')
  })

  test('are asked for in the directory outside of any transaction', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    const takenInDirectory = async () => {
      await inTransaction((trx) => trx.from('orders').where('id', order.id).update({ version: 2 }))
      return new Set<string>()
    }
    assert.equal((await namesFor(order, takenInDirectory)).userName, 'annand01')
  })

  test('are reserved by nobody when the directory doesn’t answer', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    await assert.rejects(() => namesFor(order, () => Promise.reject(new Error('unreachable'))))
    assert.isEmpty(await reservations())
  })

  test('share one local part, also when only one of its two domains is free', async ({
    assert,
  }) => {
    const { takenInDirectory } = directoryWith('anna.andersson@ad.exempel.se')
    const domains = { upnSuffix: 'ad.exempel.se' }
    const order = await orderFor('Anna Andersson')
    assert.include(await namesFor(order, takenInDirectory, domains), {
      upn: 'anna.andersson2@ad.exempel.se',
      mail: 'anna.andersson2@exempelkommun.se',
    })
  })

  test('of an account may be alike in two units', async ({ assert }) => {
    await namesFor(await orderFor('Anna Andersson'))
    const elsewhere = { parent: 'OU=Elever,DC=exempel,DC=se' }
    const names = await namesFor(await orderFor('Anna Andersson'), undefined, elsewhere)
    assert.include(names, { commonName: 'Anna Andersson', userName: 'annand02' })
  })

  test('tell nothing of a protected identity', async ({ assert }) => {
    const names = await namesFor(await orderFor('Åsa Öhrström', { protected: true }))
    assert.match(names.userName, /^a\d{6}$/)
    assert.equal(names.mail, `${names.userName}@exempelkommun.se`)
    assert.equal(names.commonName, names.userName)
    assert.notMatch(JSON.stringify(await reservations()), /ohr|Öhr|åsa|asa/i)
  })
})

test.group('Names of an order that ended', (group) => {
  group.each.setup(() => emptyDatabase())

  test('are free for others when no account came of it', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    const names = await namesFor(order)
    await release(order.id)
    assert.deepEqual(await namesFor(await orderFor('Anna Andersson')), names)
  })

  test('are the order’s again when nobody took them', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    const names = await namesFor(order)
    await release(order.id)
    assert.deepEqual(await namesFor(order), names)
    assert.lengthOf(await reservations().whereNotNull('released_at'), 0)
  })

  test('are others when somebody did', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    await namesFor(order)
    await release(order.id)
    await namesFor(await orderFor('Anna Andersson'))
    assert.equal((await namesFor(order)).userName, 'annand02')
  })

  test('are new ones together when somebody took one of two', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    await namesFor(order)
    await release(order.id)
    await namesFor(await orderFor('Anna Andersson'), undefined, { upnSuffix: 'ad.exempel.se' })
    assert.include(await namesFor(order), {
      upn: 'anna.andersson2@exempelkommun.se',
      mail: 'anna.andersson2@exempelkommun.se',
    })
  })

  test('stay where they are when an account has or had them', async ({ assert }) => {
    const order = await orderFor('Anna Andersson')
    await namesFor(order)
    await givenAccount('annand01', { closed: true })
    await release(order.id)
    const { userName, mail } = await namesFor(await orderFor('Anna Andersson'))
    assert.equal(userName, 'annand02')
    assert.equal(mail, 'anna.andersson2@exempelkommun.se')
  })

  test('are replaced when the directory refused them after all, and nobody else gets them', async ({
    assert,
  }) => {
    const order = await orderFor('Anna Andersson')
    const before = await namesFor(order)
    await inTransaction((trx) => setNamesAside(trx, order.id, ['user_name']))
    assert.deepEqual(await namesFor(order), { ...before, userName: 'annand02' })
    const other = await namesFor(await orderFor('Anna Andersson'))
    assert.equal(other.userName, 'annand03')
  })
})
