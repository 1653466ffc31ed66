import type { HttpContext } from '@adonisjs/core/http'
import ImportPeople from '#people/imports/import_people'
import { dropUpload, findUpload, keepUpload } from '#people/imports/pending_imports'
import { checkBytes, checkUpload, reviewOf } from '#people/imports/review'
import { personImportValidator } from '#people/validators/person'
import { LARGEST_UPLOAD_MB, uploadedFile } from '#people/web/uploaded_file'

export default class PersonImportsController {
  async create(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('import')
    return ctx.view.render('pages/people/imports/create', { size: LARGEST_UPLOAD_MB })
  }

  async store(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('import')
    ctx.onInvalid(() => this.create(ctx))
    const { createUnits } = await ctx.request.validateUsing(personImportValidator)
    const { bytes, fileName } = await uploadedFile(ctx, 'file')
    const mayAdd = await ctx.bouncer.with('PersonPolicy').allows('importUnits')
    const options = { createUnits: mayAdd && Boolean(createUnits), userId: ctx.viewer!.user.id }
    await checkBytes(bytes, options.createUnits)
    const upload = await keepUpload({ ...options, bytes, fileName })
    return ctx.response.redirect().toPath(`/persons/import/${upload.token}`)
  }

  async show(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('import')
    const upload = await findUpload(ctx.viewer!.user.id, ctx.params.token)
    return ctx.view.render('pages/people/imports/show', await reviewOf(upload, ctx.i18n))
  }

  async update(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('import')
    const upload = await findUpload(ctx.viewer!.user.id, ctx.params.token)
    ctx.onInvalid(() => this.show(ctx))
    const actor = { ...ctx.viewer!.actor, source: 'import' as const }
    const done = await new ImportPeople().handle({ actor, checked: await checkUpload(upload) })
    await dropUpload(upload)
    const { created, changed, same } = done
    ctx.notice('success', 'imports.done_notice', { created, changed, same })
    return ctx.response.redirect().toPath('/persons')
  }
}
