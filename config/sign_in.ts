import env from '#start/env'

/**
 * Windows single sign-on by a proxy in front, which says in this header who it has recognised. Off without
 * a header; believed from these network addresses alone.
 */
export const singleSignOn = {
  header: env.get('SSO_HEADER', ''),
  proxies: env.get('SSO_PROXIES', [] as string[]),
}
