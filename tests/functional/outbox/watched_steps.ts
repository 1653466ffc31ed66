import { AsyncLocalStorage } from 'node:async_hooks'
import { Redis } from 'ioredis'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { MailboxTransport } from '#shared/mail/mailbox_transport'
import { runIntent } from '#shared/outbox/run_intent'
import { runStepsThrough } from '#shared/steps/step_runner'

/** Notices whatever reaches a database, Redis or mail server between the named steps of an effect. */
export class WatchedSteps {
  readonly outside: string[] = []
  readonly steps = new Set<string>()
  #effect = new AsyncLocalStorage<string>()
  #step = new AsyncLocalStorage<string>()
  #undo: (() => void)[] = []

  start() {
    this.#undo = [this.#watchSteps(), this.#watchQueries(), this.#watchMail(), this.#watchRedis()]
    return () => {
      for (const undo of this.#undo) undo()
    }
  }

  within = <T>(effect: string, work: () => Promise<T>) => this.#effect.run(effect, work)

  /** Runs all that is due, each effect under watch. */
  async doDueWork() {
    const due = () =>
      db.from('intents').where('state', 'pending').where('due_at', '<=', clock.now()).orderBy('id')
    for (let rows = await due(); rows.length > 0; rows = await due())
      for (const { id, fence, kind } of rows) await this.within(kind, () => runIntent(id, fence))
  }

  #note(what: string) {
    const effect = this.#effect.getStore()
    if (effect && !this.#step.getStore()) this.outside.push(`${effect}: ${what}`)
  }

  #watchSteps() {
    return runStepsThrough(({ effect, step }, work) => {
      this.steps.add(`${effect}/${step}`)
      return this.#step.run(step, work)
    })
  }

  #watchQueries() {
    const knex = db.connection().getWriteClient()
    const onQuery = ({ sql }: { sql: string }) => this.#note(sql)
    knex.on('query', onQuery)
    return () => knex.removeListener('query', onQuery)
  }

  #watchMail() {
    const { send } = MailboxTransport.prototype
    const note = () => this.#note('mail')
    MailboxTransport.prototype.send = function watched(message) {
      note()
      return send.call(this, message)
    }
    return () => {
      MailboxTransport.prototype.send = send
    }
  }

  #watchRedis() {
    const { sendCommand } = Redis.prototype
    const note = (name: string) => this.#note(`redis ${name}`)
    Redis.prototype.sendCommand = function watched(command, ...rest) {
      note(command.name)
      return sendCommand.call(this, command, ...rest)
    }
    return () => {
      Redis.prototype.sendCommand = sendCommand
    }
  }
}
