import { readFile } from 'node:fs/promises'
import { args, flags } from '@adonisjs/core/ace'
import type { Actor } from '#shared/actor'
import { EXIT, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { UnreadableFile } from '#shared/csv/read_rows'
import { readCatalogueFile } from '#catalogue/import/catalogue_file'
import ImportCatalogue, { type Counts, type ImportReport } from '#catalogue/import/import_catalogue'

/** Loads systems, resources, equipment, roles and shared mailboxes. Loading a file twice changes nothing. */
export default class CatalogueImport extends PlainCommand {
  static commandName = 'catalogue:import'
  static description = 'Load systems, resources, equipment and roles from a CSV or JSON file'
  static help = [
    '{{ binaryName }}catalogue:import --dry-run katalog.csv',
    'Exit codes: 0 all loaded, 1 nothing could be loaded, 2 the file or the command is wrong, 6 some rows could not be loaded.',
  ]

  @args.string({ description: 'The file, CSV or JSON; docs/imports.md lists its columns' })
  declare file: string

  @flags.boolean({ description: 'Show what would happen, and save nothing' })
  declare dryRun: boolean

  @flags.string({ description: 'Language of the messages, sv or en', default: 'en' })
  declare locale: string

  protected async perform() {
    const actor: Actor = { ...this.actor, source: 'import' }
    const file = await this.#read()
    const { dryRun = false, locale } = this
    const report = await new ImportCatalogue().handle({ actor, file, dryRun, locale })
    for (const heading of report.unknownColumns)
      this.mention(`The column "${heading}" is not known.`)
    this.tell(report, linesOf(report), exitCodeFor(report))
  }

  async #read() {
    const bytes = await readFile(this.file).catch((error) => {
      throw wrongUsage(`${this.file} can't be read: ${error.code}`)
    })
    try {
      return readCatalogueFile(bytes)
    } catch (error) {
      if (error instanceof UnreadableFile) throw wrongUsage(`${this.file}: ${error.message}`)
      throw error
    }
  }
}

const LISTS = ['mailboxes', 'items', 'roles'] as const

function linesOf(report: ImportReport) {
  const problems = report.problems.map(
    ({ list, line, column, problem }) => `${list}, line ${line}, ${column}: ${problem}`
  )
  const counts = LISTS.map((list) => `${list}: ${countsOf(report[list])}`)
  const end = report.dryRun ? ['Nothing was saved: this was a dry run.'] : []
  return [...problems, ...counts, ...end]
}

const countsOf = ({ created, changed, unchanged }: Counts) =>
  `${created} new, ${changed} changed, ${unchanged} as before`

function exitCodeFor(report: ImportReport) {
  if (report.problems.length === 0) return EXIT.ok
  const good = LISTS.some((list) => Object.values(report[list]).some((count) => count > 0))
  return good ? EXIT.partial : EXIT.failure
}
