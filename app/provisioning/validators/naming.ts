import vine from '@vinejs/vine'
import { PARTICLE_RULES } from '#provisioning/naming/spelling/particles'
import { line, words } from '#shared/validation/fields'

const pattern = () => line(100)

/** The shape of what is written about names; what the texts say is for `refuseNaming` to read. */
export const naming = {
  userNamePattern: pattern(),
  mailPattern: pattern(),
  commonNamePattern: pattern(),
  neutralNamePattern: pattern(),
  transliteration: words(1000).optional(),
  nameParticles: vine.enum(PARTICLE_RULES),
  nameBlocklist: words(5000).optional(),
}

/** A form of settings about names. */
export const namingValidator = vine.create(naming)
