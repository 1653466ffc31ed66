import type { HttpContext } from '@adonisjs/core/http'
import { searchGroups } from '#people/search/search_groups'
import { wordsOf } from '#people/search/search_index'
import { searchValidator } from '#people/validators/person'

const MOST_PER_GROUP = 8

export default class SearchesController {
  async index(ctx: HttpContext) {
    await ctx.bouncer.with('PersonPolicy').authorize('search')
    const [, answer] = await searchValidator.tryValidate(ctx.request.qs())
    const q = answer?.q ?? ''
    if (!ctx.request.header('HX-Request')) {
      const address = await this.#jump(ctx, q)
      if (address) return ctx.response.redirect().toPath(address)
    }
    return ctx.view.render('pages/people/searches/index', { q, groups: await this.#find(ctx, q) })
  }

  /** Only whoever presses Enter is taken somewhere; who is still typing stays. */
  async #jump(ctx: HttpContext, q: string) {
    for (const group of q ? searchGroups() : []) {
      const address = await group.jump?.(ctx, q)
      if (address) return address
    }
  }

  async #find(ctx: HttpContext, q: string) {
    if (wordsOf(q).length === 0) return []
    const found = searchGroups().map(async (group) => ({
      title: ctx.i18n.t(group.key),
      items: await group.find(ctx, q, MOST_PER_GROUP),
    }))
    return Promise.all(found)
  }
}
