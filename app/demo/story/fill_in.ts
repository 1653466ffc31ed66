import type { Form } from '#demo/story/forms'
import { StoryStopped } from '#demo/story/story_stopped'

/** What to type or choose, by field name. */
export type Values = Record<string, string>

/** What a form sends, with these values typed or chosen and one button pressed. */
export function fillIn(form: Form, values: Values, press: Values) {
  for (const [name, value] of Object.entries(values)) mustTake(form, name, value)
  const body = new URLSearchParams()
  for (const { name, value, choice } of form.fields) {
    const wanted = values[name]
    if (choice === undefined) body.append(name, wanted ?? value ?? '')
    else if (wanted === undefined ? value !== null : wanted === choice) body.append(name, choice)
  }
  for (const [name, value] of Object.entries(press)) body.append(name, value)
  return body
}

function mustTake({ action, fields }: Form, name: string, value: string) {
  const named = fields.filter((field) => field.name === name)
  const takes = named.some(({ choice }) => choice === undefined || choice === value)
  if (!takes) throw new StoryStopped(`the form to ${action} has no field ${name} for "${value}"`)
}
