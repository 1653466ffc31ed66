import vine from '@vinejs/vine'
import { LONGEST_PASSWORD } from '#auth/rules/password_rules'

const newPassword = () => vine.string().maxLength(LONGEST_PASSWORD).confirmed()

export const resetWishValidator = vine.create({ login: vine.string().maxLength(254) })

export const resetValidator = vine.create({ password: newPassword() })

export const passwordValidator = vine.create({
  current: vine.string().maxLength(LONGEST_PASSWORD),
  password: newPassword(),
})
