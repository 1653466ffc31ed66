import type { RouteTable } from './rule.js'
import { administrator, everybody, manager } from './who.js'

/** Those who administer or own an item see who has it, as those do who follow everybody's grants. */
const grantReaders = [
  ...manager,
  'system_administrator',
  'system_owner',
  'account_maker',
  'hr',
  'administrator',
  'auditor',
] as const
const roleReaders = ['administrator', 'hr', 'auditor'] as const

export const catalogue: RouteTable = {
  'GET /grants': { to: grantReaders },
  'GET /grants/file': { to: grantReaders },

  'GET /catalogue': { to: everybody },
  'GET /catalogue/new': { to: administrator },
  'POST /catalogue': { to: administrator },
  /** Others see the items that they administer or own, and change none. */
  'GET /catalogue/:id': {
    about: 'item',
    own: ['system_administrator', 'system_owner', 'account_maker'],
    branch: administrator,
    foreign: administrator,
  },
  'GET /catalogue/:id/edit': { about: 'item', any: administrator },
  'PUT /catalogue/:id': { about: 'item', any: administrator },
  'GET /catalogue/:id/archiving/new': { about: 'item', any: administrator },
  'POST /catalogue/:id/archiving': { about: 'item', any: administrator },
  'DELETE /catalogue/:id/archiving': { about: 'item', any: administrator },

  'GET /catalogue/mailboxes': { to: administrator },
  'GET /catalogue/mailboxes/new': { to: administrator },
  'POST /catalogue/mailboxes': { to: administrator },
  'GET /catalogue/mailboxes/:id/edit': { about: 'mailbox', any: administrator },
  'PUT /catalogue/mailboxes/:id': { about: 'mailbox', any: administrator },
  'GET /catalogue/mailboxes/:id/archiving/new': { about: 'mailbox', any: administrator },
  'POST /catalogue/mailboxes/:id/archiving': { about: 'mailbox', any: administrator },
  'DELETE /catalogue/mailboxes/:id/archiving': { about: 'mailbox', any: administrator },

  'GET /roles': { to: roleReaders },
  'GET /roles/new': { to: administrator },
  'POST /roles': { to: administrator },
  'GET /roles/:id': { to: roleReaders, about: 'role' },
  'GET /roles/:id/edit': { to: administrator, about: 'role' },
  'PUT /roles/:id': { to: administrator, about: 'role' },
  'GET /roles/:id/archiving/new': { to: administrator, about: 'role' },
  'POST /roles/:id/archiving': { to: administrator, about: 'role' },
  'DELETE /roles/:id/archiving': { to: administrator, about: 'role' },
}
