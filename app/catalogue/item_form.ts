import type { Fulfilment, ItemKind } from '#catalogue/enums'

export interface LevelWish {
  /** The level that is renamed, moved or archived; none for a new one. */
  id?: number | null
  name: string
  archived: boolean
  /** Which of the rows it was typed in. */
  place: number
}

/** Everything about a catalogue item as a person or an import wants it. */
export interface ItemForm {
  /** Null has one proposed from the name. */
  code: string | null
  kind: ItemKind
  name: string
  description: string | null
  instructions: string | null
  fulfilment: Fulfilment
  isPrimary: boolean
  isSensitive: boolean
  reportsAccount: boolean
  leadDays: number | null
  /** In their order. Levels that aren't mentioned stay as they are, last. */
  levels: LevelWish[]
  /** References to persons and shared mailboxes, as typed; an empty field is null. */
  administrators: (string | null)[]
  /** References to persons, as typed. */
  owners: (string | null)[]
  prerequisites: number[]
}

/** The columns of the form, but the code. */
export const columnsOf = (form: ItemForm) => ({
  kind: form.kind,
  name: form.name,
  description: form.description,
  instructions: form.instructions,
  fulfilment: form.fulfilment,
  is_primary: form.isPrimary,
  is_sensitive: form.isSensitive,
  reports_account: form.reportsAccount,
  lead_days: form.leadDays,
})
