import { test } from '@japa/runner'
import fc from 'fast-check'
import { hostileBodies } from '#tests/support/hostile_input'
import { itemChangeValidator, itemListValidator, itemValidator } from '#catalogue/validators/item'
import { mailboxValidator } from '#catalogue/validators/mailbox'
import { roleChangeValidator, roleListValidator, roleValidator } from '#catalogue/validators/role'
import { versionValidator } from '#catalogue/validators/parts'

const ITEM = [
  'code',
  'kind',
  'name',
  'description',
  'instructions',
  'fulfilment',
  'isPrimary',
  'isSensitive',
  'reportsAccount',
  'leadDays',
  'levels',
  'administrators',
  'owners',
  'prerequisites',
  'version',
]
const ROLE = ['code', 'name', 'description', 'items', 'proposals', 'version']
const LIST = ['q', 'kind', 'show', 'after']

const VALIDATORS = {
  'a new item': [itemValidator, ITEM],
  'a changed item': [itemChangeValidator, ITEM],
  'the list of items': [itemListValidator, LIST],
  'a shared mailbox': [mailboxValidator, ['name', 'email', 'members']],
  'a new role': [roleValidator, ROLE],
  'a changed role': [roleChangeValidator, ROLE],
  'the list of roles': [roleListValidator, LIST],
  'a version': [versionValidator, ['version']],
} as const

test.group('What is typed about the catalogue', () => {
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
})
