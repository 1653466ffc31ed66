import type { PresentedLine } from '#acknowledgements/presented_line'

/** The lines of one order together, with whom they are about. */
export interface OrderGroup {
  orderId: number
  about: PresentedLine
  open: PresentedLine[]
  ended: PresentedLine[]
}

/** Groups lines by order, in the order in which they come. */
export function byOrder(lines: PresentedLine[]): OrderGroup[] {
  const groups = Map.groupBy(lines, ({ orderId }) => orderId)
  return [...groups].map(([orderId, own]) => ({
    orderId,
    about: own[0],
    open: own.filter(({ state }) => state === 'open'),
    ended: own.filter(({ state }) => state !== 'open'),
  }))
}
