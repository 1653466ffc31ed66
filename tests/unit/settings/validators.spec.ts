import { test } from '@japa/runner'
import fc from 'fast-check'
import { hostileBodies } from '#tests/support/hostile_input'
import { DEFAULTS } from '#settings/catalogue'
import { firstRunCode, isFirstRunCode } from '#settings/first_run/code'
import { dataAddress } from '#settings/logo'
import { firstAdministratorValidator } from '#settings/validators/first_run'
import { organisationValidator, settingsValidator } from '#settings/validators/settings'

const SETTINGS = [...Object.keys(DEFAULTS), 'known', 'removeLogo']
const VALIDATORS = {
  'the settings': [settingsValidator, SETTINGS],
  'organisation and sender': [organisationValidator, SETTINGS],
  'the first administrator': [firstAdministratorValidator, ['code', 'login', 'email', 'password']],
} as const

test.group('What is typed into the settings', () => {
  for (const [name, [validator, fields]] of Object.entries(VALIDATORS))
    test(`is taken or refused, never a surprise: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(hostileBodies(fields), async (body) => {
          const [error] = await (validator as any).tryValidate(body)
          if (error && !error.messages.every((one: any) => one.field)) throw error
        }),
        { numRuns: 10_000 }
      )
    }).timeout(60_000)

  test('is what an untouched installation has: the defaults are all valid', async ({ assert }) => {
    const [error] = await settingsValidator.tryValidate({ ...DEFAULTS })
    assert.isNull(error)
  })
})

test.group('A logo', () => {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex')

  test('is told by how its bytes begin', ({ assert }) => {
    assert.match(dataAddress(png), /^data:image\/png;base64,/)
    assert.match(dataAddress(Buffer.from('ffd8ffe0', 'hex')), /^data:image\/jpeg/)
    assert.match(dataAddress(Buffer.from('RIFF0000WEBPVP8 ')), /^data:image\/webp/)
  })

  test('is refused when it is SVG, HTML or nothing', ({ assert }) => {
    for (const text of ['<svg onload="alert(1)"/>', '<html>', ''])
      assert.throws(() => dataAddress(Buffer.from(text)))
  })
})

test.group('The code of the first run', () => {
  test('is known by its letters and digits, however they are typed', ({ assert }) => {
    const code = firstRunCode()
    assert.match(code, /^[0-9A-F]{4}-[0-9A-F]{4}$/)
    assert.isTrue(isFirstRunCode(` ${code.toLowerCase().replace('-', ' ')} `))
    assert.isFalse(isFirstRunCode(''))
    assert.isFalse(isFirstRunCode('0000-0000'))
  })
})
