import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import type { Actor } from '#shared/actor'
import { clock } from '#shared/clock'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import User from '#auth/models/user'
import type { Duty } from '#auth/permissions'
import { passwordProblem } from '#auth/rules/password_rules'

export interface NewUser {
  actor: Actor
  login: string
  /** Null gives a user who must choose one through a reset. */
  password: string | null
  /** False for who signs in through the directory, and can't choose a password here. */
  hasPassword?: boolean
  personId: number | null
  email: string | null
  duties: Duty[]
  locale: string
}

/** Gives somebody a way to sign in. */
export default class CreateUser {
  /** @throws Invalid when the login or person has a user already, or the password is too weak. */
  async handle(input: NewUser, mayCreate: (trx: Trx) => Promise<void> = async () => {}) {
    const login = input.login.toLowerCase()
    const password = await this.#hashed({ ...input, login })
    return inTransaction(async (trx) => {
      await mayCreate(trx)
      await this.#refuseSecond(trx, login, input.personId)
      return this.#insert(trx, { ...input, login }, password)
    })
  }

  /** Before the transaction: scrypt takes longer than a write transaction may. */
  async #hashed({ login, password }: NewUser) {
    if (password === null) return hash.use('scrypt').make(randomBytes(32).toString('base64'))
    const problem = passwordProblem(password, login)
    if (problem) throw invalid({ password: problem })
    return hash.use('scrypt').make(password)
  }

  async #refuseSecond(trx: Trx, login: string, personId: number | null) {
    if (await trx.from('users').where({ login }).first())
      throw invalid({ login: 'auth.problems.login_taken' })
    if (personId && (await trx.from('users').where({ person_id: personId }).first()))
      throw invalid({ personId: 'auth.problems.person_has_user' })
  }

  async #insert(trx: Trx, input: NewUser, password: string) {
    const { actor, login, personId, email, duties, locale, hasPassword = true } = input
    const own = { login, password, email, locale, has_password: hasPassword }
    const columns = { ...own, created_at: clock.now(), person_id: personId }
    const [row] = await trx.table('users').insert(columns).returning('id')
    const id = Number(row.id ?? row)
    for (const duty of duties) await trx.table('user_duties').insert({ user_id: id, duty })
    const entry = { subjectType: 'user', subjectId: id, personId, details: { duties } }
    await recordAudit(trx, actor, { action: 'user.created', ...entry })
    return User.findOrFail(id, { client: trx })
  }
}
