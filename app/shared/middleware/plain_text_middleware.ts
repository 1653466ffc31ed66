import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { plainDeep } from '#shared/text/plain'

/** Cleans what was typed before anything else reads it, so that every form is treated alike. */
export default class PlainTextMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    request.updateBody(plainDeep(request.body()) as Record<string, any>)
    request.updateQs(plainDeep(request.qs()) as Record<string, any>)
    return next()
  }
}
