import { WALKERS, type Walker, type WalkRecords } from './given_walk.js'

const everybody = [...WALKERS]
const orderers: Walker[] = ['manager', 'assistant', 'other_manager', 'other_assistant']
const managers: Walker[] = ['manager', 'other_manager']
const overseers: Walker[] = ['hr', 'it', 'administrator', 'auditor']
const branch: Walker[] = ['manager']
const orderReaders: Walker[] = ['manager', ...overseers]
const administrator: Walker[] = ['administrator']
const personChangers: Walker[] = ['hr', 'administrator']
const hr: Walker[] = ['hr']
const grantReaders: Walker[] = [
  ...managers,
  'system_administrator',
  'hr',
  'administrator',
  'auditor',
]
const accountMakers: Walker[] = ['it', 'administrator']

/** Who may, with which address, and what they get when it isn't a plain page. */
export interface RouteRule {
  /** `open` needs no sign-in. */
  who: Walker[] | 'open'
  params?: (records: WalkRecords) => Record<string, string | number>
  /** What those who may get from a GET; 200 unless said. */
  answer?: number
}

const order = (key: 'awaiting' | 'parked' | 'active' | 'draft') => (records: WalkRecords) => ({
  id: records[key],
})
const line = ({ active, line: id }: WalkRecords) => ({ id: active, line_id: id })
const of =
  (key: keyof WalkRecords, name = 'id') =>
  (records: WalkRecords) => ({
    [name]: records[key],
  })
const post = (records: WalkRecords) => ({ id: records.unit, person: records.person })
const employment = (records: WalkRecords) => ({ person: records.person, id: records.employment })
const text = () => ({ kind: 'contract_reminder', locale: 'sv' })

/** Every route of the product, by hand: what isn't listed here fails the walk. */
export const ROUTES: Record<string, RouteRule> = {
  'GET /': { who: everybody },
  'GET /login': { who: 'open' },
  'POST /session': { who: 'open' },
  'DELETE /session': { who: everybody },
  'POST /language': { who: 'open' },
  'GET /password-resets/new': { who: 'open' },
  'POST /password-resets': { who: 'open' },
  'GET /password-resets/:token': { who: 'open', params: of('reset', 'token'), answer: 410 },
  'PUT /password-resets/:token': { who: 'open', params: of('reset', 'token') },
  'GET /password/edit': { who: everybody },
  'PUT /password': { who: everybody },

  'GET /users': { who: administrator },
  'GET /users/new': { who: administrator },
  'POST /users': { who: administrator },
  'GET /users/:id': { who: administrator, params: of('user') },
  'PUT /users/:id/duties': { who: administrator, params: of('user') },
  'POST /users/:id/closing': { who: administrator, params: of('user') },
  'DELETE /users/:id/closing': { who: administrator, params: of('user') },
  'POST /users/:id/password_resets': { who: administrator, params: of('user') },

  'GET /first-run': { who: 'open', answer: 302 },
  'GET /first-run/administrator': { who: 'open', answer: 302 },
  'POST /first-run/administrator': { who: 'open' },
  'DELETE /first-run': { who: administrator },
  'GET /first-run/organisation': { who: administrator },
  'PUT /first-run/organisation': { who: administrator },
  'GET /first-run/mail': { who: administrator },
  'GET /settings': { who: administrator },
  'PUT /settings': { who: administrator },
  'POST /settings/mail-tests': { who: administrator },
  'GET /mail-texts': { who: administrator },
  'GET /mail-texts/:kind/:locale': { who: administrator, params: text },
  'PUT /mail-texts/:kind/:locale': { who: administrator, params: text },
  'DELETE /mail-texts/:kind/:locale': { who: administrator, params: text },
  'POST /mail-texts/:kind/:locale/preview': { who: administrator, params: text },
  'GET /mail-texts/:kind/:locale/html': { who: administrator, params: text },
  'POST /mail-texts/:kind/:locale/trials': { who: administrator, params: text },
  /** Everybody's mail, where it replaces their mailboxes; tests run as development does. */
  'GET /mailbox': { who: 'open' },
  'GET /mailbox/:id': { who: 'open', params: of('mail'), answer: 404 },
  'GET /mailbox/:id/html': { who: 'open', params: of('mail'), answer: 404 },

  'GET /search': { who: everybody },
  'GET /org-units': { who: [...orderers, ...overseers] },
  'GET /org-units/new': { who: administrator },
  'POST /org-units': { who: administrator },
  'GET /org-units/:id': { who: [...orderers, ...overseers], params: of('unit') },
  'GET /org-units/:id/edit': { who: administrator, params: of('unit') },
  'PUT /org-units/:id': { who: administrator, params: of('unit') },
  'GET /org-units/:id/move': { who: administrator, params: of('unit') },
  'POST /org-units/:id/move': { who: administrator, params: of('unit') },
  'GET /org-units/:id/archive': { who: administrator, params: of('unit') },
  'POST /org-units/:id/archive': { who: administrator, params: of('unit') },
  'POST /org-units/:id/managers': { who: administrator, params: of('unit') },
  'DELETE /org-units/:id/managers/:person': { who: administrator, params: post },
  'POST /org-units/:id/assistants': { who: administrator, params: of('unit') },
  'DELETE /org-units/:id/assistants/:person': { who: administrator, params: post },

  'GET /persons': { who: [...managers, ...overseers] },
  'GET /persons/new': { who: personChangers },
  'POST /persons': { who: personChangers },
  'GET /persons/import': { who: personChangers },
  'POST /persons/import': { who: personChangers },
  'GET /persons/import/:token': {
    who: personChangers,
    params: of('import', 'token'),
    answer: 404,
  },
  'PUT /persons/import/:token': { who: personChangers, params: of('import', 'token') },
  /** The person is the assistant of the branch, who sees the own page. */
  'GET /persons/:id': { who: ['manager', 'assistant', ...overseers], params: of('person') },
  'GET /persons/:id/edit': { who: personChangers, params: of('person') },
  'PUT /persons/:id': { who: personChangers, params: of('person') },
  'GET /persons/:person/employments/new': { who: personChangers, params: of('person', 'person') },
  'POST /persons/:person/employments': { who: personChangers, params: of('person', 'person') },
  'GET /persons/:person/employments/:id/edit': { who: personChangers, params: employment },
  'PUT /persons/:person/employments/:id': { who: personChangers, params: employment },
  'GET /persons/:person/identity-number': { who: hr, params: of('person', 'person') },
  'POST /persons/:person/identity-number': { who: hr, params: of('person', 'person') },
  'GET /mine': { who: everybody },
  /** Those who administer an item see who has it. */
  'GET /grants': { who: grantReaders },
  'GET /grants/file': { who: grantReaders },

  'GET /catalogue': { who: everybody },
  'GET /catalogue/new': { who: administrator },
  'POST /catalogue': { who: administrator },
  /** Others see the items that they administer or own. */
  'GET /catalogue/:id': { who: administrator, params: of('item') },
  'GET /catalogue/:id/edit': { who: administrator, params: of('item') },
  'PUT /catalogue/:id': { who: administrator, params: of('item') },
  'GET /catalogue/:id/archiving/new': { who: administrator, params: of('item') },
  'POST /catalogue/:id/archiving': { who: administrator, params: of('item') },
  'DELETE /catalogue/:id/archiving': { who: administrator, params: of('item') },
  'GET /catalogue/mailboxes': { who: administrator },
  'GET /catalogue/mailboxes/new': { who: administrator },
  'POST /catalogue/mailboxes': { who: administrator },
  'GET /catalogue/mailboxes/:id/edit': { who: administrator, params: of('mailbox') },
  'PUT /catalogue/mailboxes/:id': { who: administrator, params: of('mailbox') },
  'GET /catalogue/mailboxes/:id/archiving/new': { who: administrator, params: of('mailbox') },
  'POST /catalogue/mailboxes/:id/archiving': { who: administrator, params: of('mailbox') },
  'DELETE /catalogue/mailboxes/:id/archiving': { who: administrator, params: of('mailbox') },
  'GET /roles': { who: ['administrator', 'hr', 'auditor'] },
  'GET /roles/new': { who: administrator },
  'POST /roles': { who: administrator },
  'GET /roles/:id': { who: ['administrator', 'hr', 'auditor'], params: of('role') },
  'GET /roles/:id/edit': { who: administrator, params: of('role') },
  'PUT /roles/:id': { who: administrator, params: of('role') },
  'GET /roles/:id/archiving/new': { who: administrator, params: of('role') },
  'POST /roles/:id/archiving': { who: administrator, params: of('role') },
  'DELETE /roles/:id/archiving': { who: administrator, params: of('role') },

  'GET /orders': { who: [...orderers, ...overseers] },
  'GET /orders/new': { who: orderers },
  'POST /orders': { who: orderers },
  'GET /orders/:id': { who: orderReaders, params: order('active') },
  'GET /orders/:id/progress': { who: orderReaders, params: order('active') },
  /** A draft is its owner's alone: here the manager of the branch. */
  'GET /orders/:id/draft': { who: branch, params: order('draft') },
  'PUT /orders/:id/draft': { who: branch, params: order('draft') },
  'DELETE /orders/:id/draft': { who: branch, params: order('draft') },
  'GET /orders/:id/roles': { who: branch, params: order('draft') },
  'PUT /orders/:id/roles': { who: branch, params: order('draft') },
  'GET /orders/:id/check': { who: branch, params: order('draft') },
  'PUT /orders/:id/check': { who: branch, params: order('draft') },
  /** Placed by the assistant of the branch, who can't attest it. */
  'GET /orders/:id/attestation': { who: branch, params: order('awaiting') },
  'POST /orders/:id/attestation': { who: branch, params: order('awaiting') },
  'GET /orders/:id/rejection': { who: branch, params: order('awaiting') },
  'POST /orders/:id/rejection': { who: branch, params: order('awaiting') },
  'GET /orders/:id/cancellation': { who: branch, params: order('parked') },
  'POST /orders/:id/cancellation': { who: branch, params: order('parked') },
  'GET /orders/:id/change': { who: branch, params: order('parked') },
  'PUT /orders/:id/change': { who: branch, params: order('parked') },
  'GET /orders/:id/wishes': { who: branch, params: order('parked') },
  'PUT /orders/:id/wishes': { who: branch, params: order('parked') },
  'GET /orders/:id/lines/:line_id/answer': { who: branch, params: line, answer: 302 },
  'POST /orders/:id/lines/:line_id/answer': { who: branch, params: line },
  'GET /orders/:id/lines/:line_id/decision': { who: branch, params: line },
  'GET /orders/:id/lines/:line_id/replacement': { who: branch, params: line },
  'POST /orders/:id/lines/:line_id/replacement': { who: branch, params: line },
  'GET /orders/:id/lines/:line_id/waiver': { who: branch, params: line },
  'POST /orders/:id/lines/:line_id/waiver': { who: branch, params: line },
  'GET /orders/:id/lines/:line_id/drop': { who: branch, params: line },
  'POST /orders/:id/lines/:line_id/drop': { who: branch, params: line },

  'GET /contracts': { who: hr },
  'GET /contracts/signatures': { who: hr },
  'POST /contracts/signatures': { who: hr },
  'GET /contracts/:id': { who: hr, params: of('contract') },
  'GET /contracts/:id/signature': { who: hr, params: of('contract') },
  'POST /contracts/:id/signature': { who: hr, params: of('contract') },
  'GET /contracts/:id/decline': { who: hr, params: of('contract') },
  'POST /contracts/:id/decline': { who: hr, params: of('contract') },
  'GET /contracts/:id/withdrawal': { who: hr, params: of('contract') },
  'POST /contracts/:id/withdrawal': { who: hr, params: of('contract') },

  /** Whoever has the address reads it; acting needs the code in the mail, or the assignee's session. */
  'GET /k/:token': { who: 'open', params: of('link', 'token') },
  'POST /k/:token': { who: 'open', params: of('link', 'token') },
  'POST /k/:token/opening': { who: 'open', params: of('link', 'token') },
  'GET /acknowledgements': { who: everybody },
  'POST /acknowledgements': { who: everybody },
  'GET /acknowledgements/links/:id': { who: everybody, params: of('wave'), answer: 302 },

  'GET /handovers': { who: everybody },
  'GET /handovers/:id': { who: ['manager', ...accountMakers], params: of('handover') },
  'GET /handovers/:id/letter': { who: ['manager', ...accountMakers], params: of('handover') },
  'POST /handovers/:id/openings': { who: branch, params: of('handover') },
  'POST /handovers/:id/requests': { who: branch, params: of('handover') },
  'GET /handovers/:id/issue': { who: accountMakers, params: of('handover') },
  'POST /handovers/:id/issues': { who: accountMakers, params: of('handover') },

  'GET /operations': { who: accountMakers },
  'GET /operations/:id': { who: accountMakers, params: of('intent') },
  'PUT /operations/:id': { who: accountMakers, params: of('intent') },
  'POST /operations/:id/retries': { who: accountMakers, params: of('intent') },
  'GET /audit': { who: ['auditor'] },
  /** The components, for those who build pages; production has no such addresses. */
  'GET /gallery': { who: 'open' },
  'GET /gallery/errors': { who: 'open' },
}
