import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import type { RoleForm } from '#catalogue/role_form'
import { asList, code, version } from '#catalogue/validators/parts'
import { invalid } from '#shared/exceptions/invalid'
import { line, recordId, words } from '#shared/validation/fields'

const role = {
  code: code(),
  name: line(120),
  description: words(2_000).nullable().optional(),
  /** By `item` and its id: empty when it isn't in the role, `yes` without level, else the level's id. */
  items: vine
    .record(
      vine
        .string()
        .regex(/^(yes|[1-9]\d{0,8})$/)
        .nullable()
    )
    .maxLength(500)
    .validateKeys(onlyItemKeys)
    .optional(),
  proposals: vine
    .array(
      vine.object({
        title: line(120).nullable().optional(),
        unit: recordId().nullable().optional(),
      })
    )
    .parse(asList)
    .maxLength(60),
}

function onlyItemKeys(keys: string[], field: any) {
  if (!keys.every((key) => ITEM_KEY.test(key))) field.report('Unknown item', 'recordId', field)
}

const ITEM_KEY = /^item[1-9]\d{0,8}$/

export const roleValidator = vine.create(role)
export const roleChangeValidator = vine.create({ ...role, version: version() })

export const roleListValidator = vine.create({
  q: vine.string().trim().maxLength(200).nullable().optional(),
  show: vine.enum(['archived']).nullable().optional(),
  after: recordId().nullable().optional(),
})

/** What was typed, as the action wants it. @throws Invalid for a role with nothing in it. */
export function roleFormOf(input: Infer<typeof roleValidator>): RoleForm {
  const items = itemsOf(input.items ?? {})
  if (items.length === 0) throw invalid({ items: 'roles.problems.empty' })
  return {
    code: input.code ?? null,
    name: input.name,
    description: input.description ?? null,
    items,
    proposals: input.proposals.map(({ title, unit }) => ({
      title: title ?? null,
      orgUnitId: unit ?? null,
    })),
  }
}

const itemsOf = (chosen: Record<string, string | null>) =>
  Object.entries(chosen)
    .filter(([, choice]) => choice !== null)
    .map(([key, choice]) => ({
      itemId: Number(key.slice('item'.length)),
      levelId: choice === 'yes' ? null : Number(choice),
    }))
