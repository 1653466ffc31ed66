import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { planMails } from '#notifications/planning/plan_mail'

const userIn = (trx: Trx, id: number) => trx.from('users').where('id', id).firstOrFail()

/** The mail goes to the user's own address, never to one that was typed. */
export async function onPasswordResetWanted(trx: Trx, { resetId }: { resetId: number }) {
  const reset = await trx.from('password_resets').where('id', resetId).firstOrFail()
  const user = await userIn(trx, reset.user_id)
  const to = {
    personId: user.person_id,
    userId: user.id,
    ...(user.email && { address: user.email }),
  }
  await planMails(trx, [to], { kind: 'password_reset', fact: `r${resetId}`, ids: { resetId } })
}

/** Somebody wants to see that mail goes out; `test` tells one wish from the next. */
export async function onMailTestWanted(
  trx: Trx,
  { userId, test }: { userId: number; test: string }
) {
  const user = await userIn(trx, userId)
  const to = {
    personId: user.person_id,
    userId: user.id,
    ...(user.email && { address: user.email }),
  }
  await planMails(trx, [to], { kind: 'mail_test', fact: `t${test}`, ids: { at: clock.now() } })
}
