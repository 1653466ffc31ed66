import { system } from '#shared/actor'
import { addDays, clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { sealFirstPassword } from '#handover/actions/seal_first_password'
import Order from '#orders/models/order'
import Account from '#people/models/account'
import { given } from '#tests/support/given'

/** Unlikely to occur anywhere by chance. */
export const CANARY = 'Kanarie-7Q!z-lösen'

/** A manager, a new colleague with an account, and their order. */
export async function givenAccount(values: { firstDay?: string } = {}) {
  const manager = await given.person({ preferredName: 'Karin', familyName: 'Berg' })
  const unit = await given.unit({ name: 'Norrskolan', manager })
  const person = await given.person({ preferredName: 'Åsa', familyName: 'Öhrström' })
  const employment = await given.employment(person, unit, {
    startDate: values.firstDay ?? addDays(clock.today(), 7),
  })
  const order = await Order.create({
    number: `2026-${String(person.id).padStart(4, '0')}`,
    kind: 'joiner',
    state: 'active',
    version: 1,
    formToken: given.formToken(),
    personId: person.id,
    employmentId: employment.id,
    orgUnitId: unit.id,
    ordererPersonId: manager.id,
    createdAt: clock.now(),
  })
  const account = await Account.create({
    personId: person.id,
    userName: `asaohr${person.id}`,
    userNameKey: `asaohr${person.id}`,
    source: 'people',
    createdAt: clock.now(),
  })
  const user = await given.user({ person: manager })
  return { manager, unit, person, order, account, login: user.login }
}

export type GivenAccount = Awaited<ReturnType<typeof givenAccount>>

/** IT has typed a first password for it. */
export const sealed = ({ order, account, person }: GivenAccount, password = CANARY) =>
  inTransaction((trx) =>
    sealFirstPassword(trx, {
      orderId: order.id,
      accountId: account.id,
      personId: person.id,
      password,
      actor: system,
    })
  )
