import { DOMAIN } from '#demo/organisation/cast'

export const IT = `it@${DOMAIN}`
export const PREMISES = `fastighet@${DOMAIN}`

/** The shared mailboxes, and the logins of those who may act for them. */
export const MAILBOXES = [
  { name: 'IT-support', email: IT, members: ['ali.noor'] },
  { name: 'Fastighet', email: PREMISES, members: ['bo.asplund'] },
]
