import { inTransaction } from '#shared/database/transaction'
import type Wave from '#acknowledgements/models/wave'
import { isRightCode } from '#acknowledgements/links/link_token'
import type { Link } from '#acknowledgements/links/find_link'

/** Wrong codes until only those who sign in can use the link. */
const MOST_WRONG_CODES = 5

/** Whether the code does no more, and only the assignee's session acts. */
export const isClosed = ({ wrongCodes, spentAt }: Pick<Wave, 'wrongCodes' | 'spentAt'>) =>
  wrongCodes >= MOST_WRONG_CODES || spentAt !== null

export type CodeCheck = 'right' | 'wrong' | 'locked'

/**
 * Compares a typed code. Every try is counted in SQL before it is compared, and taken back when it
 * was right, so that parallel tries can't guess more often than one after another could.
 */
export function checkCode({ token, wave }: Link, code: string): Promise<CodeCheck> {
  return inTransaction(async (trx) => {
    const counted = await trx
      .from('waves')
      .where('id', wave.id)
      .where('wrong_codes', '<', MOST_WRONG_CODES)
      .whereNull('spent_at')
      .update({ wrong_codes: trx.raw('wrong_codes + 1') })
    if (Number([counted].flat()[0]) !== 1) return 'locked'
    if (!isRightCode(token, code.replace(/\s/g, ''), wave.codeHash!)) return 'wrong'
    await trx
      .from('waves')
      .where('id', wave.id)
      .update({ wrong_codes: trx.raw('wrong_codes - 1') })
    return 'right'
  })
}
