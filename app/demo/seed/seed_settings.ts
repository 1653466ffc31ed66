import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { addressOf, DOMAIN } from '#demo/organisation/cast'

/** Mail isn't collected, so that the story needs no waiting. */
export const seedSettings = (trx: Trx) =>
  settings.write(trx, {
    organisationName: 'Exempelkommun',
    senderName: 'Kvittens, Exempelkommun',
    senderAddress: `kvittens@${DOMAIN}`,
    replyTo: addressOf('servicedesk'),
    accountFlow: 'by_hand',
    collectMinutes: 0,
    hrAddress: null,
    itAddress: null,
    firstRunDoneAt: clock.now(),
  })
