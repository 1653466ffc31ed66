import { flags } from '@adonisjs/core/ace'
import { wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import type { IntentRow } from '#operations/queries/intent_row'
import { listIntents } from '#operations/queries/list_intents'

const STATES = ['pending', 'running', 'done', 'needs_attention', 'skipped']

/** What the background work has done, does and will do. */
export default class OutboxList extends PlainCommand {
  static commandName = 'outbox:list'
  static description = 'List the newest 100 intents, such as those that need attention'

  @flags.string({ description: `Only one state: ${STATES.join(', ')}` })
  declare state?: string

  protected async perform() {
    if (this.state && !STATES.includes(this.state))
      throw wrongUsage(`--state is one of ${STATES.join(', ')}`)
    const intents = await listIntents(this.state ?? null)
    this.tell(intents, intents.length > 0 ? intents.map(lineOf) : ['no intents'])
  }
}

const lineOf = ({ id, state, kind, ids, attempts, dueAt, lastError }: IntentRow) =>
  [id, state, kind, JSON.stringify(ids), `due ${dueAt}`, `tries ${attempts}`, lastError ?? '']
    .join('  ')
    .trimEnd()
