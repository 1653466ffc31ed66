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
  })
  try {
    await client.bind(name, password)
    return client
  } catch (error) {
    await closeClient(client)
    throw error
  }
}

/** Until it is closed, the socket keeps the process alive. */
export const closeClient = (client: Client) => client.unbind().catch(() => {})
