import type { Attributes } from '#connectors/directory'
import type { AccountFacts } from '#provisioning/template/fields'
import type { Part, TemplateLine } from '#provisioning/template/parse_template'

/**
 * What a template says of somebody. A line that speaks of something there is none of gives no value; an
 * attribute that gets none is cleared.
 */
export function fillTemplate(lines: TemplateLine[], facts: AccountFacts): Attributes {
  const filled: Attributes = {}
  for (const { attribute, parts } of lines) {
    const value = valueOf(parts, facts)
    filled[attribute] = [...(filled[attribute] ?? []), ...(value ? [value] : [])]
  }
  return filled
}

function valueOf(parts: Part[], facts: AccountFacts) {
  const texts = parts.map((part) => textOf(part, facts))
  return texts.includes(null) ? null : texts.join('').trim().normalize('NFC')
}

const textOf = (part: Part, facts: AccountFacts) =>
  'text' in part ? part.text : firstOf(part.fields.map((field) => facts[field]))

const firstOf = (values: (string | null)[]) => values.find(Boolean) ?? null
