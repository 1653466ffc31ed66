import type { RouteTable, Rule } from './rule.js'
import type { Subject } from './walkers.js'
import { hr, manager, orderers, overseers } from './who.js'

/** Whoever placed it answers for it, and the manager of the branch; who follows orders may read. */
const read: Rule = {
  about: 'active_order',
  own: orderers,
  branch: [...manager, ...overseers],
  foreign: overseers,
}
const answeredFor = (about: Subject): Rule => ({ about, own: orderers, branch: manager })
/** What a manager has attested, only a manager changes. */
const attested = (about: Subject): Rule => ({ about, own: manager, branch: manager })
/** Nobody attests what they have ordered themselves. */
const attesting: Rule = { about: 'awaiting_order', branch: manager }
/** A draft is its writer's alone, whoever manages the branch. */
const draft: Rule = { about: 'draft', own: orderers }
const contract: Rule = { about: 'contract', any: hr }

export const orders: RouteTable = {
  'GET /orders': { to: [...orderers, ...overseers] },
  'GET /orders/new': { to: orderers },
  'POST /orders': { to: orderers },
  'GET /orders/:id': [read, { ...draft, answer: 302 }],
  'GET /orders/:id/progress': read,
  'GET /orders/:id/draft': draft,
  'PUT /orders/:id/draft': draft,
  'DELETE /orders/:id/draft': draft,
  'GET /orders/:id/roles': draft,
  'PUT /orders/:id/roles': draft,
  'GET /orders/:id/check': draft,
  'PUT /orders/:id/check': draft,
  'GET /orders/:id/attestation': attesting,
  'POST /orders/:id/attestation': attesting,
  'GET /orders/:id/rejection': attesting,
  'POST /orders/:id/rejection': attesting,
  'GET /orders/:id/cancellation': answeredFor('parked_order'),
  'POST /orders/:id/cancellation': answeredFor('parked_order'),
  'GET /orders/:id/change': attested('parked_order'),
  'PUT /orders/:id/change': attested('parked_order'),
  'GET /orders/:id/wishes': attested('parked_order'),
  'PUT /orders/:id/wishes': attested('parked_order'),
  'GET /orders/:id/lines/:line_id/answer': { ...answeredFor('line'), answer: 302 },
  'POST /orders/:id/lines/:line_id/answer': answeredFor('line'),
  'GET /orders/:id/lines/:line_id/decision': answeredFor('line'),
  'GET /orders/:id/lines/:line_id/replacement': answeredFor('line'),
  'POST /orders/:id/lines/:line_id/replacement': attested('line'),
  'GET /orders/:id/lines/:line_id/waiver': answeredFor('line'),
  'POST /orders/:id/lines/:line_id/waiver': answeredFor('line'),
  'GET /orders/:id/lines/:line_id/drop': answeredFor('line'),
  'POST /orders/:id/lines/:line_id/drop': answeredFor('line'),

  'GET /contracts': { to: hr },
  'GET /contracts/signatures': { to: hr },
  'POST /contracts/signatures': { to: hr },
  'GET /contracts/:id': contract,
  'GET /contracts/:id/signature': contract,
  'POST /contracts/:id/signature': contract,
  'GET /contracts/:id/decline': contract,
  'POST /contracts/:id/decline': contract,
  'GET /contracts/:id/withdrawal': contract,
  'POST /contracts/:id/withdrawal': contract,
}
