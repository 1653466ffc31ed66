import type { LineState } from '#orders/lifecycles/line_lifecycle'
import type { PresentedPerson } from '#people/presenter'

/** What happened to a line last: how it was acknowledged, by whom and when. */
export interface Acknowledgement {
  event: string
  at: string
  /** Shown as it is: a name, or "the holder of the link sent to N". */
  by: string
  remark: string | null
}

/** An order line as the one who acknowledges it reads it, in a mail or on a page. */
export interface PresentedLine {
  id: number
  /** The name of the line's fields in a form. */
  key: string
  version: number
  state: LineState
  direction: 'grant' | 'revoke'
  item: string
  itemId: number
  kind: 'system' | 'resource' | 'equipment'
  level: string | null
  instructions: string | null
  note: string | null
  remark: string | null
  sensitive: boolean
  reportsAccount: boolean
  dueOn: string | null
  overdueDays: number
  orderId: number
  orderNumber: string | null
  person: PresentedPerson
  title: string | null
  unit: string | null
  startDate: string | null
  lastDate: string | null
  userName: string | null
  email: string | null
  orderer: { name: string; title: string | null; phone: string | null }
  acknowledgement: Acknowledgement | null
}
