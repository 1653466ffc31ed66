import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { Client } from 'ldapts'
import type { Settled } from '#connectors/active_directory/options'

/**
 * A connection of its own, signed in. ldapts knows no limits of time unless told.
 * @throws ResultCodeError when the sign-in is refused, Error when nobody trusted answers
 */
export async function openClient(settled: Settled, name: string, password: string) {
  const client = new Client({
    url: settled.url,
    tlsOptions: { ca: settled.authority, minVersion: 'TLSv1.2', rejectUnauthorized: true },
    connectTimeout: settled.connectLimit,
    timeout: settled.operationLimit,
    createSecureConnection: connectOnce() as typeof connect,
  })
  try {
    await client.bind(name, password)
    return client
  } catch (error) {
    await closeClient(client)
    throw error
  }
}

/**
 * Lost is lost: ldapts would connect again by itself, in the middle of something, without signing in, and be
 * told what anybody may know.
 */
function connectOnce() {
  let connected = false
  return (port: number, host: string, options?: ConnectionOptions): TLSSocket => {
    if (connected) throw new Error('the connection was lost')
    connected = true
    return connect(port, host, options)
  }
}

/** Until it is closed, the socket keeps the process alive. */
export const closeClient = (client: Client) => client.unbind().catch(() => {})
