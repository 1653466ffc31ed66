import { debuglog } from 'node:util'
import { InsecureDirectory } from '#connectors/directory_failures'

/** Where the directory is, who we are there, and where we work. Limits are milliseconds. */
export interface ActiveDirectoryOptions {
  /** `ldaps://` and the name of the one domain controller, as its certificate has it. */
  url: string
  /** The authority that signed its certificate, as PEM; without it those that Node trusts. */
  authority?: string
  /** The service account: `name@domain`, `DOMAIN\name` or a distinguished name. */
  name: string
  password: string
  /** Distinguished names of the units for accounts, for groups and for those who have left. */
  accounts: string
  groups: string
  leavers: string
  connectLimit?: number
  operationLimit?: number
  /** How long an unused connection is kept. A domain controller ends it after 15 minutes. */
  idleLimit?: number
  /** At most what the domain controller's MaxPageSize says, which is 1000 unless changed. */
  pageSize?: number
}

/** The options with every limit there. */
export type Settled = Required<Omit<ActiveDirectoryOptions, 'authority'>> &
  Pick<ActiveDirectoryOptions, 'authority'>

/**
 * The options with what was left out.
 * @throws InsecureDirectory unless TLS comes before anything else, or when ldapts would print passwords
 */
export function settle(options: ActiveDirectoryOptions): Settled {
  const { url, connectLimit, operationLimit, idleLimit, pageSize } = options
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'ldaps:' || !parsed.hostname)
    throw new InsecureDirectory(`${url} is not an ldaps:// address`)
  if (debuglog('ldapts').enabled)
    throw new InsecureDirectory('NODE_DEBUG=ldapts would print passwords')
  return {
    ...options,
    connectLimit: connectLimit ?? 5_000,
    operationLimit: operationLimit ?? 10_000,
    idleLimit: idleLimit ?? 60_000,
    pageSize: pageSize ?? 1_000,
  }
}
