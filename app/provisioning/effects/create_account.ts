import type { Effect } from '#shared/outbox/effect'
import { addAccount } from '#provisioning/effects/create_account/add_account'
import { beginCreation, type Creation } from '#provisioning/effects/create_account/creation'
import { findAccount } from '#provisioning/effects/create_account/find_account'
import { loadOperation } from '#provisioning/effects/create_account/load_operation'
import { planAccount } from '#provisioning/effects/create_account/plan_account'
import { recordCreation } from '#provisioning/effects/create_account/record_creation'
import { verifyAccount } from '#provisioning/effects/create_account/verify_account'
import { writeAccount } from '#provisioning/effects/create_account/write_account'
import { attendOperation, giveUpOperation } from '#provisioning/effects/leave_operation'

/**
 * Makes an account: looks for it by its marker, adds it disabled, writes what it lacks, reads it back.
 * Begun again at any point it goes on where it was. A directory that is away is waited for without limit.
 */
export const createAccount: Effect<Creation> = {
  kind: 'provisioning.create_account',
  attempts: Infinity,
  begin: beginCreation,
  steps: [
    { name: 'load', run: loadOperation },
    { name: 'plan', run: planAccount },
    { name: 'find', run: findAccount },
    { name: 'add', run: addAccount },
    { name: 'write', run: writeAccount },
    { name: 'verify', run: verifyAccount },
  ],
  record: recordCreation,
  gaveUp: giveUpOperation,
  attended: attendOperation,
}
