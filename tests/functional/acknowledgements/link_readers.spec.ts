import { test } from '@japa/runner'
import type { Actor } from '#shared/actor'
import { Invalid } from '#shared/exceptions/invalid'
import { admit, missingCode } from '#acknowledgements/links/admit'
import { type LinkReader, readerOf } from '#acknowledgements/links/link_reader'
import {
  audience,
  givenMailbox,
  givenWave,
  NOW,
  opened,
  standStill,
  waveOf,
} from '#tests/functional/acknowledgements/given_wave'
import { given } from '#tests/support/given'
import { actorOf } from '#tests/support/given_hire'

const signedIn = (person: { id: number } | null, login = 'someone') => ({
  personId: person?.id ?? null,
  actor: { kind: 'person', personId: person?.id ?? null, userId: 1, source: 'web' } as Actor,
  user: { login },
})

const recipient = { personId: 1, mailboxId: null, name: 'Eva Berg', email: 'eva@exempelkommun.se' }
const nobody: LinkReader = { recipient, assignee: null, stranger: null }

test.group('Who has opened a link', (group) => {
  group.each.setup(standStill)

  test('is nobody in particular without a session, and the link says whom it was sent to', async ({
    assert,
  }) => {
    const eva = await given.person({ preferredName: 'Eva', familyName: 'Berg' })
    const link = await opened(await givenWave({ personId: eva.id }))
    const reader = await readerOf(link, null, audience)
    assert.equal(reader.recipient.name, 'Eva Berg')
    assert.deepInclude(reader, { assignee: null, stranger: null })
  })

  test('is its assignee when they are signed in', async ({ assert }) => {
    const eva = await given.person()
    const link = await opened(await givenWave({ personId: eva.id }))
    const viewer = signedIn(eva)
    const reader = await readerOf(link, viewer, audience)
    assert.deepInclude(reader, { assignee: viewer.actor, stranger: null })
  })

  test('is its assignee when they answer the mailbox that it was sent to', async ({ assert }) => {
    const [member, outsider] = [await given.person(), await given.person()]
    const mailboxId = await givenMailbox([member])
    const link = await opened(await givenWave({ mailboxId }))
    const inside = await readerOf(link, signedIn(member), audience)
    assert.equal(inside.assignee?.personId, member.id)
    const outside = await readerOf(link, signedIn(outsider), audience)
    assert.isNull(outside.assignee)
  })

  test('is a stranger with a name when somebody else is signed in [ASVS 8.2.2]', async ({
    assert,
  }) => {
    const karin = await given.person({ preferredName: 'Karin', familyName: 'Öberg' })
    const link = await opened(await givenWave())
    const reader = await readerOf(link, signedIn(karin), audience)
    assert.deepInclude(reader, { assignee: null, stranger: 'Karin Öberg' })
  })

  test('is a stranger by login when the account is nobody in particular', async ({ assert }) => {
    const link = await opened(await givenWave())
    const reader = await readerOf(link, signedIn(null, 'drift'), audience)
    assert.deepInclude(reader, { assignee: null, stranger: 'drift' })
  })
})

test.group('Being let in by a link', (group) => {
  group.each.setup(standStill)

  test('needs no code from its assignee, who acts as themselves', async ({ assert }) => {
    const eva = await given.person()
    const mailed = await givenWave({ personId: eva.id })
    const assignee = actorOf(eva)
    const actor = await admit(await opened(mailed), { ...nobody, assignee }, '')
    assert.deepEqual(actor, assignee)
    assert.include((await waveOf(mailed)).$attributes, { wrongCodes: 0, firstOpenedAt: NOW })
  })

  test('needs the code from anybody else, who acts as the holder of the link', async ({
    assert,
  }) => {
    const eva = await given.person()
    const mailed = await givenWave({ personId: eva.id })
    const actor = await admit(await opened(mailed), nobody, mailed.code)
    assert.deepEqual(actor, {
      kind: 'link_holder',
      personId: eva.id,
      userId: null,
      source: 'mail',
      label: `wave ${mailed.waveId}`,
    })
    assert.equal((await waveOf(mailed)).firstOpenedAt, NOW)
  })

  for (const [problem, wrongCodes] of [
    ['acknowledgements.problems.wrong_code', 0],
    ['acknowledgements.problems.locked', 5],
  ] as const)
    test(`is refused with ${problem}, and does not count as opening it`, async ({ assert }) => {
      const mailed = await givenWave({ wrongCodes })
      const refusal = await admit(await opened(mailed), nobody, mailed.wrong).catch((e) => e)
      assert.instanceOf(refusal, Invalid)
      assert.deepEqual(refusal.problems, { code: problem })
      assert.isNull((await waveOf(mailed)).firstOpenedAt)
    })
})

test.group('A code that was not typed', () => {
  test('is not missed from the assignee, nor once it was typed', ({ assert }) => {
    const assignee = actorOf({ id: 1 } as never)
    assert.deepEqual(missingCode({ ...nobody, assignee }), {})
    assert.deepEqual(missingCode(nobody, '123456'), {})
    assert.deepEqual(missingCode({ ...nobody, stranger: 'Karin Öberg' }, '123456'), {})
  })

  test('is asked for', ({ assert }) => {
    for (const code of [undefined, null, ''])
      assert.deepEqual(missingCode(nobody, code), {
        code: 'acknowledgements.problems.code_missing',
      })
  })

  test('is asked of a stranger with both names', ({ assert }) =>
    assert.deepEqual(missingCode({ ...nobody, stranger: 'Karin Öberg' }), {
      code: {
        key: 'acknowledgements.problems.not_yours',
        values: { name: 'Karin Öberg', recipient: 'Eva Berg' },
      },
    }))
})
