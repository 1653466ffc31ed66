import { type Field, isField } from '#provisioning/template/fields'
import { isKept } from '#provisioning/template/kept_attributes'
import { TemplateProblem } from '#provisioning/template/template_problem'

/** Fixed text, or the first of some fields that there is something of. */
export type Part = { text: string } | { fields: Field[] }

/** One value of one attribute. */
export interface TemplateLine {
  attribute: string
  parts: Part[]
}

/** LDAP's own names of attributes (RFC 4512, 2.5: a letter, then letters, digits and hyphens). */
const LINE = /^(?<attribute>[a-z][a-z\d-]*)\s*=\s*(?<value>.+)$/i
const PARTS = /\{[^{}]*\}|[^{}]+|[{}]/g

/**
 * Reads a template: an attribute and its value a line, such as `displayName = {given} {family}` or
 * `telephoneNumber = {workPhone|mail}`; an attribute of several lines has several values.
 *
 * @throws TemplateProblem that names the line
 */
export const parseTemplate = (text: string): TemplateLine[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map(readLine)

function readLine(line: string): TemplateLine {
  const { attribute, value } = LINE.exec(line)?.groups ?? {}
  if (!attribute) throw new TemplateProblem('line', { line })
  if (isKept(attribute)) throw new TemplateProblem('kept', { attribute })
  return { attribute, parts: value.match(PARTS)!.map((part) => readPart(line, part)) }
}

function readPart(line: string, part: string): Part {
  if (part === '{' || part === '}') throw new TemplateProblem('brace', { line })
  if (!part.startsWith('{')) return { text: part }
  const words = part.slice(1, -1).split('|')
  const fields = words.map((word) => word.trim()).filter(isField)
  if (fields.length < words.length) throw new TemplateProblem('field', { line, part })
  return { fields }
}
