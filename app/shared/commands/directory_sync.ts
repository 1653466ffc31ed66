import { flags } from '@adonisjs/core/ace'
import { PlainCommand } from '#shared/cli/plain_command'
import { type ForeseenEntry, previewSync } from '#provisioning/sync/preview/preview_sync'
import StartSync from '#provisioning/sync/actions/start_sync'

/** Has the directory read now, or tells what reading it would do. */
export default class DirectorySync extends PlainCommand {
  static commandName = 'directory:sync'
  static description = 'Read what has changed in the directory'

  @flags.boolean({ description: 'Tell what would be done, and change nothing' })
  declare dryRun: boolean

  protected async perform() {
    return this.dryRun ? this.#foretell() : this.#start()
  }

  async #start() {
    await new StartSync().handle({ actor: this.actor })
    this.tell({ started: true }, ['the directory will be read at once'])
  }

  async #foretell() {
    const preview = await previewSync()
    const { seen, lost, stops, entries } = preview
    const head = `${seen} accounts seen, ${lost} gone or disabled`
    const stop = stops ? [`it would stop for a second person: ${stops}`] : []
    this.tell(preview, [head, ...stop, ...entries.map(lineOf)])
  }
}

const lineOf = ({ situation, userName, directoryId, personId, lineIds }: ForeseenEntry) =>
  [
    situation.padEnd(16),
    userName ?? directoryId,
    personId ? `person ${personId}` : '',
    lineIds.length > 0 ? `lines ${lineIds.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('  ')
