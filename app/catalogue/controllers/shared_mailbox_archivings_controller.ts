import type { HttpContext } from '@adonisjs/core/http'
import ArchiveMailbox from '#catalogue/actions/archive_mailbox'
import RestoreMailbox from '#catalogue/actions/restore_mailbox'
import SharedMailbox from '#catalogue/models/shared_mailbox'
import { recordIdIn } from '#catalogue/validators/parts'

export default class SharedMailboxArchivingsController {
  async create(ctx: HttpContext) {
    const mailbox = await changeable(ctx)
    return ctx.view.render('pages/catalogue/mailboxes/archive', { mailbox })
  }

  async store(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    ctx.onInvalid(() => this.create(ctx))
    await new ArchiveMailbox().handle({ actor: ctx.viewer!.actor, id })
    ctx.notice('success', 'catalogue.archived_notice', { name })
    return ctx.response.redirect().toPath('/catalogue/mailboxes')
  }

  async destroy(ctx: HttpContext) {
    const { id, name } = await changeable(ctx)
    await new RestoreMailbox().handle({ actor: ctx.viewer!.actor, id })
    ctx.notice('success', 'catalogue.restored_notice', { name })
    return ctx.response.redirect().toPath('/catalogue/mailboxes')
  }
}

async function changeable(ctx: HttpContext) {
  await ctx.bouncer.with('CatalogueItemPolicy').authorize('change')
  return SharedMailbox.findOrFail(recordIdIn(ctx))
}
