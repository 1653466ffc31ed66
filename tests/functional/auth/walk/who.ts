import { WALKERS, type Walker } from './walkers.js'

export const everybody: readonly Walker[] = WALKERS
export const orderers: Walker[] = ['manager', 'assistant']
export const manager: Walker[] = ['manager']
export const administrator: Walker[] = ['administrator']
export const hr: Walker[] = ['hr']
/** They follow every order, and see every person but the protected. */
export const overseers: Walker[] = ['hr', 'it', 'administrator', 'auditor']
export const peopleChangers: Walker[] = ['hr', 'administrator']
/** They mind the work in the background, and can ask for a new first password. */
export const operators: Walker[] = ['it', 'administrator']
