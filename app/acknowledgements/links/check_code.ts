import { inTransaction } from '#shared/database/transaction'
import { isRightCode } from '#acknowledgements/links/link_token'
import type { Link } from '#acknowledgements/links/find_link'

/** Wrong codes until only those who sign in can use the link. */
export const MOST_WRONG_CODES = 5

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
