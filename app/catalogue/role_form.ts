/** A role as a person or an import wants it: the whole of it. */
export interface RoleForm {
  /** Null has one proposed from the name. */
  code: string | null
  name: string
  description: string | null
  items: { itemId: number; levelId: number | null }[]
  proposals: { title: string | null; orgUnitId: number | null }[]
}
