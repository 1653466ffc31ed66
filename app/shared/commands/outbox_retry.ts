import { args, flags } from '@adonisjs/core/ace'
import { EXIT, notFound, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { Conflict } from '#shared/exceptions/conflict'
import AttendIntent from '#operations/actions/attend_intent'
import { findIntent } from '#operations/queries/find_intent'
import type { IntentRow } from '#operations/queries/intent_row'
import { intentsNeedingAttention } from '#operations/queries/list_intents'

/** Has intents tried again that automation gave up on. */
export default class OutboxRetry extends PlainCommand {
  static commandName = 'outbox:retry'
  static description = 'Try an intent that needs attention again, or all of them with --all'

  @args.string({ description: 'The id of the intent', required: false })
  declare id?: string

  @flags.boolean({ description: 'All that need attention' })
  declare all: boolean

  protected async perform() {
    if (Boolean(this.all) === Boolean(this.id)) throw wrongUsage('give one id, or --all')
    if (this.all) return this.#retryAll()
    const intent = await this.#find()
    await this.#retry(intent)
    this.tell({ retried: [intent.id] }, [`intent ${intent.id} is tried again`])
  }

  async #find() {
    if (!/^\d{1,9}$/.test(this.id!)) throw wrongUsage('an id is a number')
    const intent = await findIntent(this.id!).catch(() => null)
    if (!intent) throw notFound(`there is no intent ${this.id}`)
    return intent
  }

  #retry({ id, generation }: IntentRow) {
    const intent = { id, generation }
    return new AttendIntent().handle({ actor: this.actor, intent, verb: 'retry', reason: null })
  }

  async #retryAll() {
    const retried: number[] = []
    const left: number[] = []
    let intents = await intentsNeedingAttention()
    while (intents.length > 0) {
      for (const intent of intents)
        (await this.#succeeds(intent)) ? retried.push(intent.id) : left.push(intent.id)
      intents = await intentsNeedingAttention(intents.at(-1)!.id)
    }
    const code = left.length > 0 ? EXIT.partial : EXIT.ok
    this.tell({ retried, left }, [`${retried.length} tried again, ${left.length} left`], code)
  }

  async #succeeds(intent: IntentRow) {
    try {
      await this.#retry(intent)
      return true
    } catch (error) {
      if (error instanceof Conflict) return false
      throw error
    }
  }
}
