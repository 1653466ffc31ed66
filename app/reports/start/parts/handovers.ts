import { audienceOf } from '#auth/audience'
import { presentPersons } from '#people/queries/present_persons'
import { handoversToIssue, handoversToOpen } from '#handover/queries/handovers_waiting'
import { MOST_ROWS, type PartMaker, type Reader } from '#reports/start/part'

async function part(key: string, { ctx }: Reader, found: { id: number; personId: number }[]) {
  if (found.length === 0) return null
  const names = await presentPersons(
    found.map(({ personId }) => personId),
    audienceOf(ctx)
  )
  return {
    key,
    href: '/handovers',
    count: found.length,
    rows: found.slice(0, MOST_ROWS).map(({ id, personId }) => ({
      href: `/handovers/${id}`,
      title: names.get(personId)?.name ?? '',
      detail: ctx.i18n.t(`reports.start.${key}.detail`),
    })),
  }
}

/** Managers: first passwords to hand over. */
export const toHandOver: PartMaker = async (reader) =>
  part('handovers', reader, await handoversToOpen(reader.viewer))

/** IT: first passwords to set anew. */
export const toIssue: PartMaker = async (reader) =>
  part('issues', reader, await handoversToIssue(reader.viewer))
