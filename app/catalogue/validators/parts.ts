import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { CODE, LONGEST_CODE } from '#catalogue/rules/code_from'
import { asRecordId } from '#shared/http/record_id'
import { line, recordId, wholeNumber } from '#shared/validation/fields'

/** Lists come as arrays, or as objects when a form has many fields. */
export const asList = (value: unknown) =>
  value !== null && typeof value === 'object' ? Object.values(value) : (value ?? [])

export const code = () => line(LONGEST_CODE).regex(CODE).nullable().optional()
export const address = () => vine.string().trim().maxLength(254).email()
export const flag = () => vine.boolean().optional()
export const version = () => wholeNumber().min(1).max(2_000_000_000)

/** Who is meant, one in each field; an empty field means nobody. */
export const references = () => vine.array(line(254).nullable()).parse(asList).maxLength(60)
export const ids = () => vine.array(recordId()).parse(asList).maxLength(500)

export const versionValidator = vine.create({ version: version() })

/** The id in the page's address; 0, which nothing has, when it can't be one. */
export const recordIdIn = ({ params }: Pick<HttpContext, 'params'>) => asRecordId(params.id)
