import { PlainCommand } from '#shared/cli/plain_command'
import { firstRunCode } from '#settings/first_run/code'
import { hasUsers } from '#settings/first_run/progress'
import { EXIT } from '#shared/cli/exit_codes'

/** Prints the code that the first-run page asks for. */
export default class FirstRunCodeCommand extends PlainCommand {
  static commandName = 'first-run:code'
  static description = 'Show the code that the first administrator is made with'

  protected async perform() {
    if (await hasUsers())
      return this.tell({ code: null }, ['There is an administrator already.'], EXIT.conflict)
    const code = firstRunCode()
    this.tell({ code }, [code])
  }
}
