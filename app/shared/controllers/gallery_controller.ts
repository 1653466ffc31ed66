import type { HttpContext } from '@adonisjs/core/http'
import { gallery } from '#shared/view/gallery'

/** Every component in every state, for those who build pages; development only. */
export default class GalleryController {
  async index({ view }: HttpContext) {
    view.share({ ...gallery.shared, old: {}, errors: {} })
    return view.render('pages/gallery/index', gallery.examples)
  }

  async show({ view }: HttpContext) {
    view.share({ ...gallery.shared, ...gallery.wrong })
    return view.render('pages/gallery/errors', gallery.examples)
  }
}
