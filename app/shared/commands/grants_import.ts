import { readFile } from 'node:fs/promises'
import { args, flags } from '@adonisjs/core/ace'
import { EXIT } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { type CheckedGrants, checkGrants } from '#access/imports/check_grants'
import ImportGrants, { planGrants } from '#access/imports/import_grants'
import { asRefusal, readOrRefuse, reportImport } from '#people/imports/report'

/** Loads who has what from a CSV file; see docs/imports.md. */
export default class GrantsImport extends PlainCommand {
  static commandName = 'grants:import'
  static description = 'Import who has what from a CSV file'

  @args.string({ description: 'The CSV file' })
  declare file: string

  @flags.boolean({ description: 'Check the file and say what would happen; save nothing' })
  declare dryRun: boolean

  @flags.string({
    description: 'Why, for rows that do not say',
    default: 'Fanns när Kvittens infördes',
  })
  declare reason: string

  @flags.string({ description: 'Language of the problems, sv or en', default: 'sv' })
  declare locale: string

  protected async perform() {
    const bytes = await readOrRefuse(this.file, readFile)
    const checked = await checkGrants(bytes).catch((error) => {
      throw asRefusal(error, this.locale)
    })
    const { problems } = checked
    const report = { ...(await this.#load(checked)), dryRun: Boolean(this.dryRun), problems }
    const told = reportImport(report, this.locale)
    this.tell(told.value, told.lines, problems.length > 0 ? EXIT.partial : EXIT.ok)
  }

  async #load(checked: CheckedGrants): Promise<Record<string, number>> {
    if (this.dryRun) return planGrants(checked.rows)
    const actor = { ...this.actor, source: 'import' as const }
    const progress = (done: number, of: number) => this.mention(`${done}/${of}`)
    return new ImportGrants().handle({ actor, checked, words: this.reason, progress })
  }
}
