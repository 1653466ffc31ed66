import { invalid } from '#shared/exceptions/invalid'
import type { Actor } from '#shared/actor'
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
export async function admit(link: Link, reader: LinkReader, code?: string | null): Promise<Actor> {
  if (reader.assignee) return reader.assignee
  if (!code) throw invalid({ code: withoutCode(reader) })
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

function withoutCode({ stranger, recipient }: LinkReader) {
  if (!stranger) return 'acknowledgements.problems.code_missing'
  const values = { name: stranger, recipient: recipient.name }
  return { key: 'acknowledgements.problems.not_yours', values }
}
