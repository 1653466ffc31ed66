import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { dateTime } from '#shared/view/dates'
import { passwordResetToken } from '#auth/password_reset_token'
import { addressOf, type LetterWriter } from '#notifications/letters/letter'

/** The link to choose a new password: its token is made anew here, it is stored nowhere but hashed. */
export const passwordReset: LetterWriter = async ({ resetId }, { locale }) => {
  const reset = await db.from('password_resets').where('id', resetId).first()
  if (!reset || reset.used_at || reset.expires_at <= clock.now()) return null
  const until = dateTime(reset.expires_at, locale, clock.today())
  const link = addressOf(`password-resets/${passwordResetToken(reset.id)}`)
  return { values: { until, link }, orderIds: [] }
}

export const mailTest: LetterWriter = async ({ at }, { locale }) => ({
  values: { at: dateTime(String(at), locale, clock.today()) },
  orderIds: [],
})
