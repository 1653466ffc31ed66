import { flags } from '@adonisjs/core/ace'
import { EXIT, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { type Break, type Verification, verifyChain } from '#audit/chain/verify_chain'

const WORDS: Record<Break, string> = {
  changed: 'a row was changed after it was sealed',
  removed: 'a row or its seal was removed',
  reordered: 'seals were put in another order or exchanged',
  truncated: 'the end of the chain was cut off',
  unsealed: 'a row was added outside of the chain, or its seal was removed',
  other_head: 'the seal is not the one that was noted',
}

/** Recomputes the chain of the audit and reports the first break. */
export default class AuditVerify extends PlainCommand {
  static commandName = 'audit:verify'
  static description = 'Check that no row of the audit was changed, removed or moved'

  @flags.string({ description: 'A head noted earlier, as SEQ:HASH' })
  declare head?: string

  protected async perform() {
    const verification = await verifyChain({ noted: this.#noted() })
    const code = verification.intact ? EXIT.ok : EXIT.failure
    this.tell(verification, linesOf(verification), code)
  }

  #noted() {
    if (this.head === undefined) return undefined
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(this.head) ?? []
    if (!seq) throw wrongUsage('--head is written as SEQ:HASH, as this command prints it')
    return { seq: Number(seq), hash }
  }
}

function linesOf({ intact, break: kind, at, checked, head }: Verification) {
  const noted = `head ${head.seq}:${head.hash}`
  if (intact) return [`the audit is whole: ${checked} rows checked`, noted]
  const where = [at?.seq && `seal ${at.seq}`, at?.entryId && `row ${at.entryId}`].filter(Boolean)
  return [`the audit is BROKEN at ${where.join(', ')}: ${WORDS[kind!]}`, noted]
}
