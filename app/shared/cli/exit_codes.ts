import { errors as lucid } from '@adonisjs/lucid'
import { errors as bouncer } from '@adonisjs/bouncer'
import { errors as vine } from '@vinejs/vine'
import { Conflict } from '#shared/exceptions/conflict'

/** What every command of Kvittens answers the shell with. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  notFound: 3,
  denied: 4,
  conflict: 5,
  partial: 6,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** An outcome that a command tells its user about in one sentence. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string
  ) {
    super(message)
  }
}

export const wrongUsage = (message: string) => new Refusal(EXIT.usage, message)
export const notFound = (message: string) => new Refusal(EXIT.notFound, message)

const KINDS: [new (...args: any[]) => Error, ExitCode][] = [
  [vine.E_VALIDATION_ERROR, EXIT.usage],
  [lucid.E_ROW_NOT_FOUND, EXIT.notFound],
  [bouncer.E_AUTHORIZATION_FAILURE, EXIT.denied],
  [Conflict, EXIT.conflict],
]

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Refusal) return error.exitCode
  return KINDS.find(([kind]) => error instanceof kind)?.[1] ?? EXIT.failure
}
