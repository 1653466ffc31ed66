import type { HttpContext } from '@adonisjs/core/http'
import logger from '@adonisjs/core/services/logger'
import { singleSignOn } from '#config/sign_in'
import { settings } from '#settings/settings'
import { authenticator, DirectoryIsSilent } from '#auth/directory/authenticator'
import { enterThroughDirectory } from '#auth/directory/enter_through_directory'
import type { SignedIn } from '#auth/open_session'
import { recordSignIn } from '#auth/record_sign_in'

/**
 * Signs in whom the proxy in front has recognised; null when it says nothing that counts. Only the machine
 * at the other end of the connection is believed, never what a header says of it.
 */
export async function signInByProxy({ request }: HttpContext): Promise<SignedIn | null> {
  const login = loginFromProxy(request)
  if (!login || !(await settings.read()).signInThroughDirectory) return null
  try {
    return await enter(login)
  } catch (error) {
    if (!(error instanceof DirectoryIsSilent)) throw error
    logger.error({ err: error }, 'the directory can’t say who the proxy means')
    return null
  }
}

function loginFromProxy(request: HttpContext['request']) {
  const { header, proxies } = singleSignOn
  if (!header || request.method() !== 'GET') return null
  const peer = request.request.socket.remoteAddress?.replace(/^::ffff:/, '')
  return peer && proxies.includes(peer) ? request.header(header) : null
}

async function enter(login: string): Promise<SignedIn | null> {
  const account = await authenticator().whoIs(login)
  if (!account?.isOpen) return null
  const entry = await enterThroughDirectory(account.id)
  if (!('user' in entry)) return null
  const signedIn = { ...entry, directoryId: account.id }
  await recordSignIn(signedIn, 'proxy')
  return signedIn
}
