import { transitionOf } from '#shared/lifecycle'
import { CONTRACT_LIFECYCLE } from '#orders/lifecycles/contract_lifecycle'
import { ENDED_LINE_STATES, LINE_LIFECYCLE } from '#orders/lifecycles/line_lifecycle'
import { ORDER_LIFECYCLE } from '#orders/lifecycles/order_lifecycle'
import type Order from '#orders/models/order'
import ContractPolicy from '#orders/policies/contract_policy'
import OrderPolicy from '#orders/policies/order_policy'
import { activationGuard } from '#orders/rules/activation_guard'
import { linesNeedingDecision } from '#orders/rules/line_prerequisites'
import { openableLines } from '#orders/rules/openable_lines'
import { viewerWith } from '#tests/support/given_viewer'
import type { Actor, Verb } from './commands.js'
import type { Hire } from './hire.js'
import type { Rules } from './rules.js'

const STEPS = {
  contract: transitionOf<any, any>(CONTRACT_LIFECYCLE),
  order: transitionOf<any, any>(ORDER_LIFECYCLE),
  line: transitionOf<any, any>(LINE_LIFECYCLE),
}

const VIEWERS = {
  manager: viewerWith({ personId: 1, manages: ['/1/'] }),
  assistant: viewerWith({ personId: 2, assists: ['/1/'] }),
  stranger: viewerWith({ personId: 3, manages: ['/2/'] }),
  keeper: viewerWith({ personId: 4 }),
  hr: viewerWith({ personId: 5, duties: ['hr_officer'] }),
}

type OrderRight = 'create' | 'attest' | 'cancel' | 'update' | 'change'
const RIGHTS: Partial<Record<Verb, OrderRight>> = {
  submit: 'create',
  attest: 'attest',
  reject: 'attest',
  cancel: 'cancel',
  answer: 'update',
  waive: 'update',
  drop: 'update',
  replace: 'change',
}

const KEEPER: Verb[] = ['finish', 'decline', 'return', 'dismiss']
const HR: Verb[] = ['sign', 'decline_contract', 'withdraw']

const lineRules = (hire: Hire) => ({ ...hire, kind: 'joiner' as const, state: hire.order })

export const byProduct: Rules = {
  may(who: Actor, verb: Verb, hire: Hire) {
    if (who === 'system') return ['work', 'wait', 'give_up', 'retry'].includes(verb)
    if (KEEPER.includes(verb)) return who === 'keeper'
    if (HR.includes(verb)) return new ContractPolicy().confirm(VIEWERS[who])
    const ordererPersonId = VIEWERS[hire.orderer].personId!
    const order = { state: hire.order, ordererPersonId, orgUnit: { path: '/1/2/' } } as Order
    if (verb === 'place') return who === hire.orderer && VIEWERS[who].managesPath('/1/2/')
    if (verb === 'submit' && who !== hire.orderer) return false
    const right = RIGHTS[verb]
    return right !== undefined && new OrderPolicy()[right](VIEWERS[who], order)
  },
  step(thing, state, verb) {
    const moved = STEPS[thing](state, verb)
    return moved.ok ? moved.value : null
  },
  mayActivate: (hire) => activationGuard(lineRules(hire), hire.today) === null,
  openable: (hire) => openableLines(lineRules(hire), hire.today).map(({ id }) => id),
  stuck: ({ lines, requirements }) => linesNeedingDecision(lines, requirements).map(({ id }) => id),
  hasEnded: (state) => ENDED_LINE_STATES.includes(state as never),
}
