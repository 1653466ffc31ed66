import { test } from '@japa/runner'
import fc from 'fast-check'
import { errors } from '@vinejs/vine'
import db from '@adonisjs/lucid/services/db'
import { problemsOf } from '#notifications/texts/check_text'
import { mailTextValidator } from '#notifications/validators/mail_text'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { hostileBodies, hostileForms } from '#tests/support/hostile_input'
import { visitor } from '#tests/support/visitor'

const FIELDS = ['subject', 'body'] as const
const PATHS = ['/mail-texts/wave/sv', '/mail-texts/welcome/en']

async function accepts(body: unknown) {
  try {
    const text = await mailTextValidator.validate(body)
    return Object.keys(problemsOf('welcome', text)).length === 0
  } catch (error) {
    if (error instanceof errors.E_VALIDATION_ERROR) return false
    throw error
  }
}

test.group('Hostile mail texts', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.timeout(120_000)

  test('the validator answers 10,000 bodies with yes or with sentences', async () => {
    await fc.assert(
      fc.asyncProperty(hostileBodies(FIELDS), async (body) => void (await accepts(body))),
      { numRuns: 10_000 }
    )
  })

  test('200 forms are saved or refused, never an error of ours [ASVS 2.2.1, 2.2.2]', async ({
    assert,
  }) => {
    await given.user({ login: 'ada', duties: ['administrator'] })
    const ada = await visitor().signIn('ada')
    await ada.get(PATHS[0])
    await fc.assert(
      fc.asyncProperty(hostileForms(FIELDS), fc.constantFrom(...PATHS), async (form, path) => {
        const page = await ada.put(path, form)
        assert.include([302, 422], page.status)
        const preview = await ada.post(`${path}/preview`, form)
        assert.include([200, 422], preview.status)
      }),
      { numRuns: 100 }
    )
    assert.lengthOf(await db.from('mail_texts').where('kind', 'wave'), 0)
  })
})
