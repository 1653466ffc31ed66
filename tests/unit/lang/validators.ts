import { readdirSync } from 'node:fs'
import type { VineValidator } from '@vinejs/vine'

type Validator = VineValidator<any, any>

export interface Field {
  type: string
  fieldName: string
  properties?: Field[]
  each?: Field
}

const root = new URL('../../../app/', import.meta.url)

const isValidator = (value: any): value is Validator => typeof value?.tryValidate === 'function'

const found = (value: any): Validator[] =>
  isValidator(value)
    ? [value]
    : value?.constructor === Object
      ? Object.values(value).filter(isValidator)
      : []

/** Every validator of every module. */
export async function allValidators() {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const ours = files.filter((file) => /\/validators\/\w+\.ts$/.test(file))
  const modules = await Promise.all(ours.map((file) => import(new URL(file, root).href)))
  return modules.flatMap((module) => Object.values(module).flatMap(found))
}

export const fieldsOf = (validator: Validator) =>
  (validator.toJSON().schema as unknown as { schema: Field }).schema

/** The names of everything that can be filled in, however deep. */
export function namesIn(field: Field): string[] {
  const inner = [...(field.properties ?? []), ...(field.each ? [field.each] : [])].flatMap(namesIn)
  return /^[a-z]/i.test(field.fieldName) ? [field.fieldName, ...inner] : inner
}
