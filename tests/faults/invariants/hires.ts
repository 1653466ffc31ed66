import type { Broken } from '#tests/faults/invariants/broken'
import type { Hire } from '#tests/faults/town/hire'

/** What the web has accepted exists, and went to the end that those concerned gave it. */
export async function lostHires(hires: Hire[]): Promise<Broken> {
  const broken: Broken = []
  for (const hire of hires.filter(({ accepted }) => accepted)) {
    const order = await hire.order()
    if (!order || order.state === 'draft') broken.push(`hire ${hire.number} was accepted and lost`)
    else if (!(await hire.isOver()))
      broken.push(`hire ${hire.number} (${hire.plan}) is ${order.state} and does not end`)
  }
  return broken
}
