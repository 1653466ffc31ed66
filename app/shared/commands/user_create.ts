import { args, flags } from '@adonisjs/core/ace'
import { notFound, wrongUsage } from '#shared/cli/exit_codes'
import { PlainCommand } from '#shared/cli/plain_command'
import { Conflict } from '#shared/exceptions/conflict'
import { LOCALES } from '#config/i18n'
import CreateUser from '#auth/actions/create_user'
import { wantFirstPassword } from '#auth/actions/want_first_password'
import { DUTIES, type Duty } from '#auth/permissions'
import User from '#auth/models/user'
import Person from '#people/models/person'

/** Gives somebody a way to sign in. */
export default class UserCreate extends PlainCommand {
  static commandName = 'user:create'
  static description = 'Create a user; the password is typed, piped in, or chosen by mail'
  static help = [
    'Piped in:       echo "$PASSWORD" | {{ binaryName }} user:create anna --password-stdin',
    'Chosen by mail: {{ binaryName }} user:create anna --email=anna@example.se --by-mail',
  ]

  @args.string({ description: 'What the user signs in with' })
  declare login: string

  @flags.number({ description: 'The id of the person that it belongs to' })
  declare person?: number

  @flags.string({ description: 'Mail address' })
  declare email?: string

  @flags.array({ description: `A duty, any number of times: ${DUTIES.join(', ')}` })
  declare duty?: string[]

  @flags.string({ description: `Language: ${LOCALES.join(' or ')}`, default: 'sv' })
  declare locale: string

  @flags.boolean({ description: 'Read the password from standard input' })
  declare passwordStdin: boolean

  @flags.boolean({ description: 'Mail a link for choosing the password' })
  declare byMail: boolean

  protected async perform() {
    const person = await this.#person()
    const email = this.email ?? person?.workEmail ?? null
    if (this.byMail && !email) throw wrongUsage('--by-mail needs --email')
    const known = { duties: this.#duties(), locale: this.#locale(), email }
    if (await User.findBy('login', this.login.toLowerCase()))
      throw new Conflict(`there is a user ${this.login} already`)
    const user = await new CreateUser().handle({
      ...known,
      actor: this.actor,
      login: this.login,
      password: this.byMail ? null : await this.askForPassword(this.passwordStdin),
      personId: person?.id ?? null,
    })
    if (this.byMail) await wantFirstPassword(this.actor, user)
    this.tell({ id: user.id, login: user.login }, [`user ${user.login} created`])
  }

  async #person() {
    if (this.person === undefined) return null
    const person = await Person.find(this.person)
    if (!person) throw notFound(`there is no person ${this.person}`)
    return person
  }

  #duties() {
    const unknown = (this.duty ?? []).find((duty) => !DUTIES.includes(duty as Duty))
    if (unknown) throw wrongUsage(`there is no duty ${unknown}; there are ${DUTIES.join(', ')}`)
    return [...new Set((this.duty ?? []) as Duty[])]
  }

  #locale() {
    const known = LOCALES.find((locale) => locale === this.locale)
    if (!known) throw wrongUsage(`--locale is ${LOCALES.join(' or ')}`)
    return known
  }
}
