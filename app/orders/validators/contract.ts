import vine from '@vinejs/vine'
import { line } from '#shared/validation/fields'
import { dayUntilToday, dayWithinReach, recordIds, version } from '#orders/validators/rules'

export const signatureValidator = vine.create({
  version: version(),
  signedOn: dayUntilToday(),
  employmentNumber: line(40).nullable().optional(),
  startDate: dayWithinReach().nullable().optional(),
  evidence: line(200).nullable().optional(),
})

/** Several contracts signed on the same day; the version of contract 12 comes as `c12`. */
export const bulkSignatureValidator = vine.create({
  signedOn: dayUntilToday(),
  contracts: recordIds().minLength(1),
  versions: vine.record(version()),
})
