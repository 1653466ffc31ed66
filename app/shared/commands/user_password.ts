import { args, flags } from '@adonisjs/core/ace'
import { notFound } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import SetPassword from '#auth/actions/set_password'
import User from '#auth/models/user'

/** Sets a user's password from the terminal, and signs the user out everywhere. */
export default class UserPassword extends PlainCommand {
  static commandName = 'user:password'
  static description = 'Set the password of a user; typed, or piped in with --password-stdin'

  @args.string({ description: 'What the user signs in with' })
  declare login: string

  @flags.boolean({ description: 'Read the password from standard input' })
  declare passwordStdin: boolean

  protected async perform() {
    const user = await User.findBy('login', this.login.toLowerCase())
    if (!user) throw notFound(`there is no user ${this.login}`)
    const password = await this.askForPassword(this.passwordStdin)
    await new SetPassword().handle({ actor: this.actor, user, password })
    this.tell({ id: user.id, login: user.login }, [`the password of ${user.login} is set`])
  }
}
