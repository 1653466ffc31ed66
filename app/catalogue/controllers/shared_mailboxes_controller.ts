import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import SaveMailbox from '#catalogue/actions/save_mailbox'
import { formRows } from '#catalogue/form_rows'
import SharedMailbox from '#catalogue/models/shared_mailbox'
import { listMailboxes, membersOf } from '#catalogue/queries/list_mailboxes'
import { peopleSuggestions } from '#catalogue/queries/people_suggestions'
import { presentReferences } from '#catalogue/queries/present_references'
import { mailboxValidator } from '#catalogue/validators/mailbox'
import { recordIdIn } from '#catalogue/validators/parts'

export default class SharedMailboxesController {
  async index(ctx: HttpContext) {
    await mayChange(ctx)
    const mailboxes = await listMailboxes()
    return ctx.view.render('pages/catalogue/mailboxes/index', { mailboxes })
  }

  async create(ctx: HttpContext) {
    await mayChange(ctx)
    return this.#form(ctx, null)
  }

  async store(ctx: HttpContext) {
    await mayChange(ctx)
    ctx.onInvalid(() => this.create(ctx))
    await this.#save(ctx, null)
  }

  async edit(ctx: HttpContext) {
    await mayChange(ctx)
    return this.#form(ctx, await SharedMailbox.findOrFail(recordIdIn(ctx)))
  }

  async update(ctx: HttpContext) {
    await mayChange(ctx)
    ctx.onInvalid(() => this.edit(ctx))
    const { id } = await SharedMailbox.findOrFail(recordIdIn(ctx))
    await this.#save(ctx, id)
  }

  async #form(ctx: HttpContext, mailbox: SharedMailbox | null) {
    const named = mailbox ? await membersOf(mailbox.id) : []
    const members = await presentReferences(named, audienceOf(ctx))
    const memberRows = formRows(members.length, ctx.request.body().members, 3)
    const suggestions = await peopleSuggestions({ mailboxes: false })
    const page = { mailbox, members, memberRows, suggestions }
    return ctx.view.render('pages/catalogue/mailboxes/form', page)
  }

  async #save(ctx: HttpContext, id: number | null) {
    const form = await ctx.request.validateUsing(mailboxValidator)
    await new SaveMailbox().handle({ actor: ctx.viewer!.actor, id, form })
    ctx.notice('success', 'catalogue.mailbox_saved_notice', { name: form.name })
    return ctx.response.redirect().toPath('/catalogue/mailboxes')
  }
}

const mayChange = ({ bouncer }: HttpContext) =>
  bouncer.with('CatalogueItemPolicy').authorize('change')
