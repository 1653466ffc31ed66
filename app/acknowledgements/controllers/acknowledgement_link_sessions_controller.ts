import type { HttpContext } from '@adonisjs/core/http'
import { capacityOfPerson, isFor } from '#acknowledgements/capacity'
import { tokenOf } from '#acknowledgements/links/link_token'
import Wave from '#acknowledgements/models/wave'

/**
 * Back to a link after signing in. It is named by its number here: the way leads over the sign-in
 * page, which remembers the address, and a token is not for remembering.
 */
export default class AcknowledgementLinkSessionsController {
  async show({ params, viewer, response }: HttpContext) {
    const wave = await Wave.findOrFail(params.id)
    const isTheirs = isFor(wave, await capacityOfPerson(viewer!.personId))
    const token = isTheirs && wave.sentAt ? tokenOf(wave) : null
    return response.redirect().toPath(token ? `/k/${token}` : '/acknowledgements')
  }
}
