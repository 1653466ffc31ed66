import { type TextField, wrongFieldsOn } from '#tests/support/forms'
import { plainly } from '#tests/functional/security/mass/send'
import type { Filled, SendForm } from '#tests/functional/security/mass/play'
import type { Payload } from './payloads.js'

/** What is typed into each field, and what it holds of the payloads. */
type Typed = Map<string, { text: string; payloads: Payload[] }>

export type Room = Pick<TextField, 'longest' | 'lines'>

const MOST_TRIES = 8
/** What goes into fields that take no spaces, and no braces, which a mail's text reads. */
const isTame = ({ text }: Payload) => !/[\s{}]/.test(text)

/** Puts every payload into some field of the product. */
export class Store {
  #waiting: Payload[]
  #stored = new Set<Payload>()
  /** The fields that took one, by route. */
  taken = new Set<string>()

  constructor(private payloads: Payload[]) {
    this.#waiting = [...payloads]
  }

  /** How many no form has taken since it began. */
  get left() {
    return this.payloads.length - this.#stored.size
  }

  beginAgain() {
    this.#waiting = [...this.payloads]
    this.#stored.clear()
  }

  /** As many as go into a field, in lines or one. When all are stored it begins again. */
  take({ longest, lines }: Room, wanted = (_: Payload) => true): Payload[] {
    if (this.#waiting.length === 0) this.#waiting = [...this.payloads]
    const chosen: Payload[] = []
    let left = longest
    for (const one of this.#waiting) {
      if (one.text.length + 1 > left || !wanted(one)) continue
      chosen.push(one)
      left -= one.text.length + 1
      if (!lines) break
    }
    this.#waiting = this.#waiting.filter((one) => !chosen.includes(one))
    return chosen
  }

  /**
   * Types them into every text field of a form. A field that refuses gets tamer ones behind what it should
   * have, then only what it should have.
   */
  send: SendForm = async (who, filled) => {
    const typed: Typed = new Map()
    for (const field of filled.texts) this.#type(typed, field)
    for (let n = 0; n < MOST_TRIES; n++) {
      const page = await plainly(who, withTyped(filled, typed))
      if (page.status < 400) {
        this.#note(filled, typed)
        return page
      }
      this.#typeAgain(filled, typed, wrongFieldsOn(page.text))
    }
    throw new Error(`${filled.step.route} takes nothing that is typed`)
  }

  #type(typed: Typed, field: TextField, own?: string) {
    const longest = field.longest - (own?.length ?? 0)
    const payloads = this.take({ ...field, longest }, own === undefined ? undefined : isTame)
    const texts = payloads.map(({ text }) => text)
    if (texts.length > 0)
      typed.set(field.name, {
        text: [own, ...texts].filter(Boolean).join(field.lines ? '\n' : ''),
        payloads,
      })
  }

  #typeAgain({ texts, values }: Filled, typed: Typed, wrong: string[]) {
    const meant = texts.filter(({ name }) => wrong.includes(name) && typed.has(name))
    for (const field of meant.length > 0 ? meant : texts) {
      const { payloads } = typed.get(field.name) ?? { payloads: [] }
      const wasTame = payloads.every(isTame)
      this.#waiting.unshift(...payloads)
      typed.delete(field.name)
      const own = values.find(([name]) => name === field.name)?.[1] ?? ''
      if (meant.length > 0 && !wasTame) this.#type(typed, field, field.lines ? own : '')
    }
  }

  #note({ step }: Filled, typed: Typed) {
    for (const [name, { payloads }] of typed) {
      this.taken.add(`${step.route} ${name}`)
      for (const one of payloads) this.#stored.add(one)
    }
  }
}

function withTyped(filled: Filled, typed: Typed): Filled {
  const kept = filled.values.filter(([name]) => !typed.has(name))
  const more = [...typed].map(([name, { text }]): [string, string] => [name, text])
  return { ...filled, values: [...kept, ...more] }
}
