import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { sealEntries } from '#audit/chain/seal_entries'
import { verifyChain } from '#audit/chain/verify_chain'
import { afterTampering, givenAudit, onPostgres } from '#tests/functional/audit/audit_fixtures'
import { emptyDatabase } from '#tests/support/database'

type Tampering = (trx: Trx, row: any, other: any) => Promise<unknown>

const entries = (trx: Trx, id: number) => trx.from('audit_entries').where('id', id)
const seals = (trx: Trx, id: number) => trx.from('audit_seals').where('entry_id', id)
const OTHER = 'f'.repeat(64)

const TAMPERINGS: Record<string, Tampering> = {
  'changes the details': (trx, { id }) => entries(trx, id).update({ details: '{"n":-1}' }),
  'changes the actor': (trx, { id }) => entries(trx, id).update({ actor_person_id: 4711 }),
  'changes the time': (trx, { id }) => entries(trx, id).update({ at: '2020-01-01T00:00:00.000Z' }),
  'changes the action': (trx, { id }) => entries(trx, id).update({ action: 'test.undone' }),
  'changes the person': (trx, { id }) => entries(trx, id).update({ person_id: 1 }),
  'removes a row': (trx, { id }) => entries(trx, id).delete(),
  'removes a row and its seal': async (trx, { id }) => {
    await seals(trx, id).delete()
    await entries(trx, id).delete()
  },
  'removes a seal': (trx, { id }) => seals(trx, id).delete(),
  'changes a hash': (trx, { id }) => seals(trx, id).update({ hash: OTHER }),
  'changes a hash before': (trx, { id }) => seals(trx, id).update({ previous_hash: OTHER }),
  'exchanges two rows': async (trx, row, other) => {
    await entries(trx, row.id).update({ details: other.details, subject_id: other.subject_id })
    await entries(trx, other.id).update({ details: row.details, subject_id: row.subject_id })
  },
  'exchanges two seals': async (trx, row, other) => {
    await seals(trx, row.id).update({ entry_id: -1 })
    await seals(trx, other.id).update({ entry_id: row.id })
    await trx.from('audit_seals').where('entry_id', -1).update({ entry_id: other.id })
  },
  'cuts off the end': async (trx, { id }) => {
    await trx.from('audit_seals').where('entry_id', '>=', id).delete()
    await trx.from('audit_entries').where('id', '>=', id).delete()
  },
  'puts a row in later': async (trx, { id }) => {
    const row = await entries(trx, id).firstOrFail()
    await trx.table('audit_entries').insert({ ...row, id: 900_000_000 })
  },
}

test.group('The chain of the audit', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => clock.resume())

  test('seals every row once, also with many sealers at the same time', async ({ assert }) => {
    await givenAudit(0)
    await givenAudit(700)
    await Promise.allSettled([sealEntries(), sealEntries(), sealEntries()])
    const verification = await verifyChain()
    assert.isTrue(verification.intact, JSON.stringify(verification))
    const [{ rows }] = await db.from('audit_entries').count('* as rows')
    assert.equal(verification.checked, Number(rows))
  })

  test('fifty random tamperings with the guards lifted are all found [ASVS 16.4.2]', async ({
    assert,
  }) => {
    await givenAudit(120)
    clock.stopAt(clock.in({ minutes: 10 }))
    const rows = await db
      .from('audit_entries')
      .where('action', 'test.done')
      .orderBy('id', 'desc')
      .limit(100)
    const kinds = Object.entries(TAMPERINGS)
    const missed: string[] = []
    for (let n = 0; n < 50; n++) {
      const [name, tamper] = kinds[n % kinds.length]
      const at = Math.floor(Math.random() * rows.length)
      const [row, other] = [rows[at], rows[(at + 1) % rows.length]]
      const found = await afterTampering(
        (trx) => tamper(trx, row, other),
        (trx) => verifyChain({ client: trx })
      )
      if (found.intact) missed.push(`${name} at ${row.id}`)
    }
    assert.deepEqual(missed, [])
    const whole = await verifyChain()
    assert.isTrue(whole.intact)
  })

  test('a chain that was made anew from the start is seen by a head noted before [ASVS 16.4.2]', async ({
    assert,
  }) => {
    await givenAudit(3)
    const { head } = await verifyChain()
    const same = await verifyChain({ noted: head })
    assert.isTrue(same.intact)
    const other = await verifyChain({ noted: { ...head, hash: OTHER } })
    assert.equal(other.break, 'other_head')
  })

  test('rows refuse to be changed, removed or replaced [ASVS 16.4.2]', async ({ assert }) => {
    await givenAudit(1)
    const row = await db.from('audit_entries').orderBy('id', 'desc').firstOrFail()
    for (const table of ['audit_entries', 'audit_seals']) {
      const column = table === 'audit_entries' ? 'action' : 'hash'
      await assert.rejects(() => db.from(table).update({ [column]: 'x' }), /append-only/)
      await assert.rejects(() => db.from(table).delete(), /append-only/)
    }
    if (onPostgres())
      await assert.rejects(() => db.rawQuery('TRUNCATE audit_entries CASCADE'), /append-only/)
    else
      await assert.rejects(
        () =>
          db.rawQuery(
            `INSERT OR REPLACE INTO audit_entries (id, at, action, actor_kind, source, subject_type, details) VALUES (?, 'x', 'x', 'x', 'x', 'x', '{}')`,
            [row.id]
          ),
        /append-only/
      )
    const same = await db.from('audit_entries').where('id', row.id).firstOrFail()
    assert.equal(same.action, 'test.done')
  })
})
