import { invalid, type Problem } from '#shared/exceptions/invalid'
import type { Actor } from '#shared/actor'
import RecordLinkOpened from '#acknowledgements/actions/record_link_opened'
import { type CodeCheck, checkCode } from '#acknowledgements/links/check_code'
import type { Link } from '#acknowledgements/links/find_link'
import type { LinkReader } from '#acknowledgements/links/link_reader'

const PROBLEMS: Record<Exclude<CodeCheck, 'right'>, string> = {
  wrong: 'acknowledgements.problems.wrong_code',
  locked: 'acknowledgements.problems.locked',
}

/**
 * Who acts through a link: its assignee by session, else its holder by the code in the mail.
 * @throws Invalid for anybody else, with what they can do.
 */
export async function admit(link: Link, reader: LinkReader, code: string): Promise<Actor> {
  const actor = reader.assignee ?? (await holderOf(link, code))
  await new RecordLinkOpened().handle({ actor, waveId: link.wave.id })
  return actor
}

async function holderOf(link: Link, code: string): Promise<Actor> {
  const check = await checkCode(link, code)
  if (check !== 'right') throw invalid({ code: PROBLEMS[check] })
  return {
    kind: 'link_holder',
    personId: link.wave.personId,
    userId: null,
    source: 'mail',
    label: `wave ${link.wave.id}`,
  }
}

/** What to say to somebody who is not the assignee and has typed no code. */
export function missingCode(reader: LinkReader, code?: string | null): Record<string, Problem> {
  if (reader.assignee || code) return {}
  if (!reader.stranger) return { code: 'acknowledgements.problems.code_missing' }
  const values = { name: reader.stranger, recipient: reader.recipient.name }
  return { code: { key: 'acknowledgements.problems.not_yours', values } }
}
