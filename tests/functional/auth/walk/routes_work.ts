import type { RouteTable, Rule } from './rule.js'
import { everybody, manager, operators } from './who.js'

/** An assistant orders, and never comes near the password. */
const handedOver: Rule = { about: 'handover', own: manager, branch: manager }
/** Those who make the account, and operators, who mind everybody's. */
const made: Rule = {
  about: 'handover',
  own: ['account_maker'],
  branch: operators,
  foreign: operators,
}

export const work: RouteTable = {
  /** Whoever has the address reads it; acting needs the code in the mail, or the assignee's session. */
  'GET /k/:token': { to: 'open', about: 'link' },
  'POST /k/:token': { to: 'open', about: 'link' },
  'POST /k/:token/opening': { to: 'open', about: 'link' },
  'GET /acknowledgements': { to: everybody },
  /** A line of somebody else's item is as one that is gone: nothing of it is acknowledged. */
  'POST /acknowledgements': { about: 'task', own: ['system_administrator'], refusal: [303, 422] },
  'GET /acknowledgements/links/:id': {
    about: 'wave',
    own: ['system_administrator'],
    answer: 302,
    refusal: '/acknowledgements',
  },

  'GET /handovers': { to: everybody },
  'GET /handovers/:id': {
    about: 'handover',
    own: ['manager', 'account_maker'],
    branch: [...manager, ...operators],
    foreign: operators,
  },
  'GET /handovers/:id/letter': {
    about: 'handover',
    own: ['manager', 'account_maker'],
    branch: [...manager, ...operators],
    foreign: operators,
  },
  'POST /handovers/:id/openings': handedOver,
  'POST /handovers/:id/requests': handedOver,
  'GET /handovers/:id/issue': made,
  'POST /handovers/:id/issues': made,

  'GET /operations': { to: operators },
  'GET /operations/:id': { to: operators, about: 'intent' },
  'PUT /operations/:id': { to: operators, about: 'intent' },
  'POST /operations/:id/retries': { to: operators, about: 'intent' },
  'GET /audit': { to: ['auditor'] },
}
