import type { PartMaker, Reader, StartPart } from '#reports/start/part'
import { acknowledgements } from '#reports/start/parts/acknowledgements'
import { audit } from '#reports/start/parts/audit'
import { catalogue } from '#reports/start/parts/catalogue'
import { contracts } from '#reports/start/parts/contracts'
import { toHandOver, toIssue } from '#reports/start/parts/handovers'
import { onItsWay } from '#reports/start/parts/on_its_way'
import { operations } from '#reports/start/parts/operations'
import { awaitingAttestation, drafts, ongoing, toAttest } from '#reports/start/parts/orders'
import { starts } from '#reports/start/parts/starts'

/** First what waits on the reader, then what is under way, then what is good to know. */
const MAKERS: PartMaker[] = [
  toAttest,
  toHandOver,
  acknowledgements,
  toIssue,
  contracts,
  operations,
  catalogue,
  audit,
  ongoing,
  drafts,
  awaitingAttestation,
  starts,
  onItsWay,
]

/** The cards of the start page for this reader; a fixed number of queries, whatever they hold. */
export async function startParts(reader: Reader): Promise<StartPart[]> {
  const parts = []
  for (const make of MAKERS) parts.push(await make(reader))
  return parts.filter((part) => part !== null)
}
