import { test } from '@japa/runner'
import type { PageSituation, SituationLine } from '#orders/presenters/situation'
import { stateSentence } from '#orders/presenters/state_sentence'

const NOW = '2026-11-19T09:00:00.000Z'

const line = (id: number, values: Partial<SituationLine> = {}): SituationLine => ({
  id,
  isPrimary: false,
  direction: 'grant',
  state: 'waiting',
  waivedAt: null,
  replacesLineId: null,
  item: `system ${id}`,
  who: 'Ali Noor',
  opensOn: null,
  since: NOW,
  remark: null,
  ...values,
})

const signed = { state: 'signed', orderedAt: NOW, signedOn: '2026-11-19', signedBy: 'Per' } as const

const order = (values: Partial<PageSituation> = {}): PageSituation => ({
  today: '2026-11-23',
  kind: 'joiner',
  state: 'parked',
  unit: 'Norrskolan',
  orderer: 'Maria Lindqvist',
  startDate: '2027-01-11',
  activateOn: '2026-12-12',
  placedAt: NOW,
  attestedAt: NOW,
  attestedBy: 'Maria Lindqvist',
  activatedAt: null,
  completedAt: null,
  endedAt: null,
  endedBecause: null,
  contract: signed,
  lines: [],
  requirements: [],
  ...values,
})

test.group('The sentence of an order', () => {
  test('says that a draft is not ordered', ({ assert }) => {
    assert.equal(stateSentence(order({ state: 'draft' })).key, 'draft')
  })

  test('names the unit whose manager must attest, and asks the manager', ({ assert }) => {
    const said = stateSentence(order({ state: 'awaiting_attestation', contract: null }))
    assert.equal(said.key, 'attestation')
    assert.deepEqual(said.values, { unit: 'Norrskolan' })
    assert.deepEqual(said.asks, { who: 'manager', what: 'attest' })
  })

  test('waits for HR while the contract is only ordered', ({ assert }) => {
    const contract = { ...signed, state: 'ordered', signedOn: null } as const
    const said = stateSentence(order({ contract, lines: [line(1, { isPrimary: true })] }))
    assert.equal(said.key, 'contract')
    assert.equal(said.since, NOW)
    assert.deepEqual(said.asks, { who: 'hr', what: 'sign' })
  })

  test('waits for the one who has had an open primary line the longest', ({ assert }) => {
    const lines = [
      line(1, { isPrimary: true, state: 'open', since: '2026-11-20T09:00:00.000Z', who: 'Eva' }),
      line(2, { isPrimary: true, state: 'open' }),
    ]
    const said = stateSentence(order({ lines }))
    assert.equal(said.key, 'primary_several')
    assert.include(said.values, { who: 'Ali Noor', item: 'system 2', more: 1 })
    assert.equal(stateSentence(order({ lines: [lines[0]] })).key, 'primary_one')
  })

  test('stands still when a primary line is declined, until it is waived or replaced', ({
    assert,
  }) => {
    const refused = line(1, { isPrimary: true, state: 'declined', remark: 'Fel person' })
    const said = stateSentence(order({ lines: [refused] }))
    assert.equal(said.key, 'refused')
    assert.equal(said.state, 'stop')
    assert.deepEqual(said.asks, { who: 'orderer', what: 'decide', lineId: 1 })
    assert.equal(stateSentence(order({ lines: [{ ...refused, waivedAt: NOW }] })).key, 'date')
    const replacement = line(2, { isPrimary: true, state: 'open', replacesLineId: 1 })
    assert.equal(stateSentence(order({ lines: [refused, replacement] })).key, 'primary_one')
  })

  test('asks the orderer when an administrator has a question', ({ assert }) => {
    const said = stateSentence(order({ state: 'active', lines: [line(3, { state: 'returned' })] }))
    assert.equal(said.key, 'returned')
    assert.deepEqual(said.asks, { who: 'orderer', what: 'answer', lineId: 3 })
  })

  test('asks for a decision when what a waiting line needs was declined', ({ assert }) => {
    const said = stateSentence(
      order({
        state: 'active',
        lines: [line(1, { state: 'declined' }), line(2)],
        requirements: [{ lineId: 2, requiresLineId: 1, waivedAt: null }],
      })
    )
    assert.equal(said.key, 'stuck')
    assert.equal(said.values.item, 'system 2')
  })

  test('tells the day of activation when nothing else is left', ({ assert }) => {
    const lines = [line(1, { isPrimary: true, state: 'done' })]
    const said = stateSentence(order({ lines }))
    assert.equal(said.key, 'date')
    assert.equal(said.values.date, '2026-12-12')
    assert.equal(stateSentence(order({ lines, activateOn: '2026-11-23' })).key, 'soon')
  })

  test('counts the acknowledgements that an active order waits for', ({ assert }) => {
    const lines = [line(1, { state: 'open' }), line(2, { state: 'open' }), line(3)]
    const said = stateSentence(order({ state: 'active', lines }))
    assert.equal(said.key, 'open_several')
    assert.equal(said.values.count, 2)
    assert.equal(stateSentence(order({ state: 'active', lines: lines.slice(1) })).key, 'open_one')
  })

  test('tells the day when the next line opens', ({ assert }) => {
    const lines = [line(1, { opensOn: '2027-01-04' }), line(2, { opensOn: '2027-01-02' })]
    const said = stateSentence(order({ state: 'active', lines }))
    assert.equal(said.key, 'later')
    assert.include(said.values, { item: 'system 2', date: '2027-01-02' })
  })

  test('says how many were done when it is completed', ({ assert }) => {
    const lines = [line(1, { state: 'done' }), line(2, { state: 'cancelled' })]
    const done = stateSentence(order({ state: 'completed', completedAt: NOW, lines }))
    assert.equal(done.key, 'completed')
    assert.deepEqual(done.values, { done: 1, all: 1 })
    const partly = [...lines, line(3, { state: 'declined' })]
    assert.equal(
      stateSentence(order({ state: 'completed', lines: partly })).key,
      'completed_partly'
    )
  })

  test('says what is still to be taken back after a cancellation', ({ assert }) => {
    const back = line(2, { direction: 'revoke', state: 'open' })
    const ended = { state: 'cancelled', endedBecause: 'Ångrade sig' } as const
    const said = stateSentence(order({ ...ended, lines: [line(1, { state: 'done' }), back] }))
    assert.equal(said.key, 'taking_back')
    assert.deepEqual(said.values, { reason: 'Ångrade sig', left: 1 })
    const gone = { ...back, state: 'done' } as const
    assert.equal(stateSentence(order({ ...ended, lines: [gone] })).key, 'cancelled')
    assert.equal(stateSentence(order({ state: 'rejected' })).key, 'rejected')
  })
})
