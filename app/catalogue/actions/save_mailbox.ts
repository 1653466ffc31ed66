import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import { lockCatalogue } from '#catalogue/parts/lock_catalogue'
import { tellOfMailbox } from '#catalogue/parts/tell_of_mailbox'
import { writeMembers } from '#catalogue/parts/write_people'

export interface MailboxForm {
  name: string
  email: string
  /** References to persons, as typed. */
  members: (string | null)[]
}

interface Saving {
  actor: Actor
  /** Null for a new one. */
  id: number | null
  form: MailboxForm
}

/** Adds or changes a shared mailbox and who may act for it. */
export default class SaveMailbox {
  /** @throws Invalid when the name or address is another's. */
  async handle(input: Saving, trx?: Trx): Promise<number> {
    return trx ? this.#save(trx, input) : inTransaction((own) => this.#save(own, input))
  }

  async #save(trx: Trx, { actor, id, form }: Saving) {
    await lockCatalogue(trx)
    await refuseTaken(trx, id, form)
    const mailboxId = await this.#write(trx, id, { name: form.name, email: form.email })
    await writeMembers(trx, mailboxId, form.members)
    await tellOfMailbox(trx, mailboxId)
    const action = id ? 'shared_mailbox.changed' : 'shared_mailbox.created'
    await recordAudit(trx, actor, { action, subjectType: 'shared_mailbox', subjectId: mailboxId })
    return mailboxId
  }

  async #write(trx: Trx, id: number | null, columns: { name: string; email: string }) {
    if (id) {
      await trx.from('shared_mailboxes').where({ id }).update(columns)
      return id
    }
    const [row] = await trx.table('shared_mailboxes').insert(columns).returning('id')
    return Number(row.id ?? row)
  }
}

async function refuseTaken(trx: Trx, id: number | null, { name, email }: MailboxForm) {
  const others = () => trx.from('shared_mailboxes').whereNot('id', id ?? 0)
  if (await others().where({ name }).first())
    throw invalid({ name: 'catalogue.problems.mailbox_name_taken' })
  if (await others().where({ email }).first())
    throw invalid({ email: 'catalogue.problems.mailbox_email_taken' })
}
