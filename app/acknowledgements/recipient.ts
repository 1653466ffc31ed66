/** One who administers an item: a person or a shared mailbox, never both. */
export interface Recipient {
  personId: number | null
  mailboxId: number | null
}

/** The columns that a recipient has in every table that names one. */
export const recipientColumns = ({ personId, mailboxId }: Recipient) => ({
  person_id: personId,
  mailbox_id: mailboxId,
})

export const recipientOf = (row: {
  person_id: number | null
  mailbox_id: number | null
}): Recipient => ({ personId: row.person_id, mailboxId: row.mailbox_id })

export const sameRecipient = (one: Recipient, other: Recipient) =>
  one.personId === other.personId && one.mailboxId === other.mailboxId
