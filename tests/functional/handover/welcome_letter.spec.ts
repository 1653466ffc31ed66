import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { printable } from '#handover/letter/printable'
import { CANARY, givenAccount, sealed } from '#tests/functional/handover/given_handover'
import { wordsOf } from '#tests/functional/handover/letter_words'
import { emptyDatabase } from '#tests/support/database'
import { type Visitor, visitor } from '#tests/support/visitor'

/** PDF bytes survive as Latin-1; the visitor reads text, so the letter is asked for as bytes. */
async function bytes(ask: () => Promise<unknown>) {
  const real = globalThis.fetch
  let kept = Buffer.alloc(0)
  globalThis.fetch = async (...call: Parameters<typeof fetch>) => {
    const answer = await real(...call)
    kept = Buffer.from(await answer.clone().arrayBuffer())
    return answer
  }
  await ask()
  globalThis.fetch = real
  return kept
}

test.group('The welcome letter', (group) => {
  group.each.setup(() => emptyDatabase())

  test('without a password it can be printed any time, in both languages', async ({ assert }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const karin = await visitor().signIn(hire.login)
    const swedish = wordsOf(await bytes(() => karin.get(`/handovers/${id}/letter?language=sv`)))
    for (const part of ['Åsa Öhrström', 'Norrskolan', 'Karin Berg', hire.account.userName])
      assert.include(swedish, part)
    assert.include(swedish, 'Första dag')
    assert.notInclude(swedish, CANARY)
    const english = wordsOf(await bytes(() => karin.get(`/handovers/${id}/letter?language=en`)))
    assert.include(english, 'First day')
    const kept = await db.from('handovers').whereNotNull('sealed_password')
    assert.lengthOf(kept, 1)
  })

  test('with the password it is printed once, and never kept by a cache [ASVS 6.5.1, 14.3.2]', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire)
    const karin = await visitor().signIn(hire.login)
    await karin.get(`/handovers/${id}`)
    let page!: Awaited<ReturnType<Visitor['get']>>
    const pdf = await bytes(async () => {
      page = await karin.post(`/handovers/${id}/openings`, { as: 'letter' })
    })
    assert.equal(page.headers.get('content-type'), 'application/pdf')
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.include(wordsOf(pdf), CANARY)
    const again = await karin.post(`/handovers/${id}/openings`, { as: 'letter' })
    assert.equal(again.status, 409)
    assert.equal(again.headers.get('content-type'), 'text/html; charset=utf-8')
  })

  test('a password that the letter can not show is shown on the page instead', async ({
    assert,
  }) => {
    const hire = await givenAccount()
    const id = await sealed(hire, 'пароль-Ω-12')
    const karin = await visitor().signIn(hire.login)
    await karin.get(`/handovers/${id}`)
    const page = await karin.post(`/handovers/${id}/openings`, { as: 'letter' })
    assert.include(page.text, 'пароль-Ω-12')
  })

  test('letters that the font lacks become their Latin likeness', ({ assert }) => {
    assert.equal(printable('Łukasz Öhrström'), 'Lukasz Öhrström')
  })
})
