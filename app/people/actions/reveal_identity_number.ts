import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { sealForPerson } from '#audit/person_keys'
import { recordAudit } from '#audit/record_audit'
import { openIdentityNumber } from '#people/identity_numbers'
import Person from '#people/models/person'

interface Input {
  actor: Actor
  personId: number
  reason: string
}

/** Opens a person's identity number for somebody with a reason; nothing is shown that isn't recorded first. */
export default class RevealIdentityNumber {
  async handle({ actor, personId, reason }: Input): Promise<string> {
    const sealed = await inTransaction(async (trx) => {
      const person = await Person.query({ client: trx })
        .where('id', personId)
        .whereNotNull('identityNumberSealed')
        .firstOrFail()
      await recordAudit(trx, actor, {
        action: 'identity_number.revealed',
        subjectType: 'person',
        subjectId: personId,
        personId,
        sealedDetails: await sealForPerson(trx, personId, JSON.stringify({ reason })),
      })
      return person.identityNumberSealed!
    })
    return openIdentityNumber(sealed)
  }
}
