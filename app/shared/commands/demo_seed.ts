import logger from '@adonisjs/core/services/logger'
import { PlainCommand } from '#shared/cli/plain_command'
import { demoLogins, loginTable } from '#demo/seed/demo_logins'
import { seedDemo } from '#demo/seed/seed_demo'

export default class DemoSeed extends PlainCommand {
  static commandName = 'demo:seed'
  static description = 'Fill an empty database with the organisation of the demo, Exempelkommun'

  protected async perform() {
    logger.level = 'warn'
    await seedDemo()
    this.tell({ logins: demoLogins() }, loginTable())
  }
}
