import type { ItemKind } from '#catalogue/enums'

/** A catalogue item of Exempelkommun, with people by login and shared mailboxes by address. */
export interface ItemPlan {
  code: string
  name: string
  kind: ItemKind
  administrators: string[]
  owner: string
  description: string
  instructions: string
  levels?: string[]
  needs?: string[]
  leadDays?: number
  primary?: boolean
  sensitive?: boolean
  reportsAccount?: boolean
}

type Facts = Omit<ItemPlan, 'code' | 'name' | 'kind'>

const plan = (kind: ItemKind) => (code: string, name: string, facts: Facts) => ({
  ...{ kind, code, name },
  ...facts,
})

export const system = plan('system')
export const resource = plan('resource')
export const equipment = plan('equipment')
