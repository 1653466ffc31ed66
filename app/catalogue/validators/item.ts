import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { ITEM_KINDS, WORKING_FULFILMENTS } from '#catalogue/enums'
import type { ItemForm, LevelWish } from '#catalogue/item_form'
import { asList, code, flag, ids, references, version } from '#catalogue/validators/parts'
import { invalid } from '#shared/exceptions/invalid'
import { line, recordId, wholeNumber, words } from '#shared/validation/fields'

const level = vine.object({
  id: recordId().nullable().optional(),
  name: line(120).nullable().optional(),
  position: wholeNumber().range([1, 999]).nullable().optional(),
  archived: flag(),
})

const item = {
  code: code(),
  kind: vine.enum(ITEM_KINDS),
  name: line(120),
  description: words(2_000).nullable().optional(),
  instructions: words(4_000).nullable().optional(),
  fulfilment: vine.enum(WORKING_FULFILMENTS),
  isPrimary: flag(),
  isSensitive: flag(),
  reportsAccount: flag(),
  leadDays: wholeNumber().range([0, 365]).nullable().optional(),
  levels: vine.array(level).parse(asList).maxLength(60),
  administrators: references(),
  owners: references(),
  prerequisites: ids(),
}

export const itemValidator = vine.create(item)
export const itemChangeValidator = vine.create({ ...item, version: version() })

export const itemListValidator = vine.create({
  q: vine.string().trim().maxLength(200).nullable().optional(),
  kind: vine.enum(ITEM_KINDS).nullable().optional(),
  show: vine.enum(['without_administrator', 'archived']).nullable().optional(),
  after: recordId().nullable().optional(),
})

type TypedItem = Infer<typeof itemValidator>

/** What was typed, as the action wants it. @throws Invalid for a level that lost its name. */
export const itemFormOf = (input: TypedItem): ItemForm => ({
  code: input.code ?? null,
  kind: input.kind,
  name: input.name,
  description: input.description ?? null,
  instructions: input.instructions ?? null,
  fulfilment: input.fulfilment,
  isPrimary: input.isPrimary ?? false,
  isSensitive: input.isSensitive ?? false,
  reportsAccount: input.reportsAccount ?? false,
  leadDays: input.leadDays ?? null,
  levels: levelsOf(input.levels),
  administrators: input.administrators,
  owners: input.owners,
  prerequisites: input.prerequisites,
})

/** In the order of their positions; those without one come where they stand. */
function levelsOf(rows: TypedItem['levels']): LevelWish[] {
  const named = rows.flatMap((row, n) => {
    if (row.name) return [{ ...row, name: row.name, place: n, position: row.position ?? n + 1 }]
    if (row.id) throw invalid({ [`levels.${n}.name`]: 'catalogue.problems.level_name' })
    return []
  })
  return named
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, name, archived, place }) => ({
      id: id ?? null,
      name,
      archived: archived ?? false,
      place,
    }))
}
