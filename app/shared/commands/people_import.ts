import { readFile } from 'node:fs/promises'
import { args, flags } from '@adonisjs/core/ace'
import { EXIT } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { asRefusal, readOrRefuse, reportImport } from '#people/imports/report'
import { checkPeople } from '#people/imports/check_people'
import ImportPeople from '#people/imports/import_people'
import { planPeople } from '#people/imports/plan_people'

/** Loads those who already work here from a CSV file; see docs/imports.md. */
export default class PeopleImport extends PlainCommand {
  static commandName = 'people:import'
  static description = 'Import people, employments and accounts from a CSV file'

  @args.string({ description: 'The CSV file' })
  declare file: string

  @flags.boolean({ description: 'Check the file and say what would happen; save nothing' })
  declare dryRun: boolean

  @flags.boolean({ description: 'Add units that are missing' })
  declare createUnits: boolean

  @flags.boolean({ description: 'Also import people with protected identity' })
  declare allowProtected: boolean

  @flags.string({ description: 'Language of the problems, sv or en', default: 'sv' })
  declare locale: string

  protected async perform() {
    const { createUnits, allowProtected } = this
    const bytes = await readOrRefuse(this.file, readFile)
    const checked = await checkPeople(bytes, { createUnits, allowProtected }).catch((error) => {
      throw asRefusal(error, this.locale)
    })
    const report = await this.#load(checked)
    const problems = [...checked.problems, ...report.problems]
    const told = reportImport({ ...report, dryRun: Boolean(this.dryRun), problems }, this.locale)
    this.tell(told.value, told.lines, problems.length > 0 ? EXIT.partial : EXIT.ok)
  }

  async #load(checked: Awaited<ReturnType<typeof checkPeople>>) {
    const units = checked.newUnits.length
    if (this.dryRun) return { ...(await planPeople(checked.rows)), units, problems: [] }
    const actor = { ...this.actor, source: 'import' as const }
    const progress = (done: number, of: number) => this.mention(`${done}/${of}`)
    return new ImportPeople().handle({ actor, checked, progress })
  }
}
