import type { Actor } from '#shared/actor'
import type { Audience } from '#people/presenter'
import { byOrder, type OrderGroup } from '#acknowledgements/by_order'
import { isClosed } from '#acknowledgements/links/check_code'
import type { Link } from '#acknowledgements/links/find_link'
import { type LinkReader, readerOf } from '#acknowledgements/links/link_reader'
import type { PresentedLine } from '#acknowledgements/presented_line'
import { linesOfWave } from '#acknowledgements/queries/lines_of_wave'
import { presentLines } from '#acknowledgements/queries/present_lines'

/** Everything that the page behind a link shows. */
export interface LinkPage {
  token: string
  waveId: number
  reader: LinkReader
  groups: OrderGroup[]
  open: PresentedLine[]
  /** The first day by which an open line is due. */
  dueOn: string | null
  /** Too many wrong codes, or spent before a line opened again: only a session acts now. */
  locked: boolean
  /** Whether anybody who signed in as the assignee has been here. */
  opened: boolean
  canAct(line: PresentedLine): boolean
  actable: number
}

type SignedIn = Parameters<typeof readerOf>[1]

export async function linkPage(
  link: Link,
  viewer: SignedIn,
  audience: Audience
): Promise<LinkPage> {
  const { wave, token } = link
  const reader = await readerOf(link, viewer, audience)
  const rows = await linesOfWave(wave.id)
  const lines = await presentLines(rows, audience, { showsAccounts: reader.assignee !== null })
  const open = lines.filter(({ state }) => state === 'open')
  const locked = isClosed(wave) && !reader.assignee
  const canAct = mayAct(reader.assignee, locked)
  return {
    token,
    waveId: wave.id,
    reader,
    groups: byOrder(lines),
    open,
    dueOn: open.map(({ dueOn }) => dueOn).find(Boolean) ?? null,
    locked,
    opened: wave.firstOpenedAt !== null,
    canAct,
    actable: open.filter(canAct).length,
  }
}

const mayAct = (assignee: Actor | null, locked: boolean) => (line: PresentedLine) =>
  line.state === 'open' && (assignee !== null || (!line.sensitive && !locked))
