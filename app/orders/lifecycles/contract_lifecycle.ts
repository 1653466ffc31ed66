import { transitionOf } from '#shared/lifecycle'

export const CONTRACT_STATES = ['ordered', 'signed', 'declined', 'withdrawn'] as const
export type ContractState = (typeof CONTRACT_STATES)[number]

export const CONTRACT_LIFECYCLE = {
  sign: { from: ['ordered'], to: 'signed' },
  decline: { from: ['ordered'], to: 'declined' },
  withdraw: { from: ['ordered', 'signed'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ContractState[]; to: ContractState }>

export type ContractVerb = keyof typeof CONTRACT_LIFECYCLE
export const contractTransition = transitionOf<ContractState, typeof CONTRACT_LIFECYCLE>(
  CONTRACT_LIFECYCLE
)
