import type { RouteTable } from './rule.js'
import { administrator, everybody } from './who.js'

export const signIn: RouteTable = {
  'GET /': { to: everybody },
  'GET /login': { to: 'open' },
  'POST /session': { to: 'open' },
  'DELETE /session': { to: everybody },
  'POST /language': { to: 'open' },
  'GET /password-resets/new': { to: 'open' },
  'POST /password-resets': { to: 'open' },
  'GET /password-resets/:token': { to: 'open', about: 'no_reset', answer: 410 },
  'PUT /password-resets/:token': { to: 'open', about: 'no_reset' },
  'GET /password/edit': { to: everybody },
  'PUT /password': { to: everybody },
}

export const users: RouteTable = {
  'GET /users': { to: administrator },
  'GET /users/new': { to: administrator },
  'POST /users': { to: administrator },
  'GET /users/directory': { to: administrator },
  'PUT /users/directory': { to: administrator },
  'PUT /users/directory/groups': { to: administrator },
  'GET /users/:id': { about: 'user', any: administrator },
  'PUT /users/:id/duties': { about: 'user', any: administrator },
  'POST /users/:id/closing': { about: 'user', any: administrator },
  'DELETE /users/:id/closing': { about: 'user', any: administrator },
  'POST /users/:id/password_resets': { about: 'user', any: administrator },
}

export const installation: RouteTable = {
  'GET /first-run': { to: 'open', answer: 302 },
  'GET /first-run/administrator': { to: 'open', answer: 302 },
  'POST /first-run/administrator': { to: 'open' },
  'DELETE /first-run': { to: administrator },
  'GET /first-run/organisation': { to: administrator },
  'PUT /first-run/organisation': { to: administrator },
  'GET /first-run/mail': { to: administrator },
  'GET /settings': { to: administrator },
  'PUT /settings': { to: administrator },
  'POST /settings/mail-tests': { to: administrator },
  'GET /mail-texts': { to: administrator },
  'GET /mail-texts/:kind/:locale': { to: administrator, about: 'mail_text' },
  'PUT /mail-texts/:kind/:locale': { to: administrator, about: 'mail_text' },
  'DELETE /mail-texts/:kind/:locale': { to: administrator, about: 'mail_text' },
  'POST /mail-texts/:kind/:locale/preview': { to: administrator, about: 'mail_text' },
  'GET /mail-texts/:kind/:locale/html': { to: administrator, about: 'mail_text' },
  'POST /mail-texts/:kind/:locale/trials': { to: administrator, about: 'mail_text' },
  /** Everybody's mail, where it replaces their mailboxes; tests run as development does. */
  'GET /mailbox': { to: 'open' },
  'GET /mailbox/:id': { to: 'open', about: 'no_mail', answer: 404 },
  'GET /mailbox/:id/html': { to: 'open', about: 'no_mail', answer: 404 },
  /** The components, for those who build pages; production has no such addresses. */
  'GET /gallery': { to: 'open' },
  'GET /gallery/errors': { to: 'open' },
}
