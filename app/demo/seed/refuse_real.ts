import db from '@adonisjs/lucid/services/db'
import { mailGoesToMailbox } from '#config/mail'
import { EXIT, Refusal } from '#shared/cli/exit_codes'
import { isDone } from '#demo/seed/stage'

/** @throws Refusal where real people are served, or where the demo's mail would reach somebody. */
export async function refuseRealInstallation() {
  if (!mailGoesToMailbox)
    throw new Refusal(EXIT.denied, 'The demo only runs with MAIL_TRANSPORT=mailbox.')
  if (await isDone('begun')) return
  if (await db.from('users').first())
    throw new Refusal(EXIT.denied, 'This database has users of its own; the demo leaves it alone.')
}
