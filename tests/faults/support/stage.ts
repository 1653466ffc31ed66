import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '#shared/clock'
import { Crew } from '#tests/faults/town/crew'
import { Hire, type Plan, PLANS, secretOf } from '#tests/faults/town/hire'
import { announceOddJobs, pressOddButtons } from '#tests/faults/town/odd_jobs'
import { givenTown, type Town } from '#tests/faults/town/town'
import {
  assertInvariants,
  findBroken,
  type Traces,
} from '#tests/faults/invariants/assert_invariants'
import { dueIntents } from '#tests/faults/invariants/outbox'
import { Installation } from '#tests/faults/support/installation'
import { until } from '#tests/support/until'
import { emptyDatabase } from '#tests/support/database'
import { PrivateRedis } from '#tests/support/private_redis'
import { ScriptedSmtp } from '#tests/support/scripted_smtp'

const AT_ONCE = 10
const BETWEEN_PRESSES = 400
const BETWEEN_ODD_JOBS = 10_000

/** A town, an installation that serves it, its Redis and its mail server. */
export class Stage {
  readonly hires: Hire[] = []
  readonly smtp = new ScriptedSmtp()
  readonly crew: Crew
  readonly breaks: number[] = []
  #since = clock.now()

  private constructor(
    readonly town: Town,
    readonly redis: PrivateRedis,
    readonly installation: Installation
  ) {
    this.crew = new Crew(installation.base)
  }

  static async set(env: Record<string, string> = {}, ...redisOptions: string[]) {
    await emptyDatabase()
    const redis = await PrivateRedis.start('--appendonly', 'yes', ...redisOptions)
    const smtp = new ScriptedSmtp()
    const smtpPort = await smtp.listen()
    const installation = await new Installation({ redisUrl: redis.path, smtpPort, env }).prepare()
    const stage = new Stage(await givenTown(), redis, installation)
    return Object.assign(stage, { smtp })
  }

  /** Web and two workers, each started again when it dies. */
  async startAll() {
    const { web, worker } = this.installation
    for (const program of [web(), worker('worker-1'), worker('worker-2')]) program.start()
    await this.installation.ready()
  }

  hire(plan?: Plan) {
    const number = this.hires.length + 1
    const hire = new Hire(this.town, this.crew, number, plan ?? PLANS[number % PLANS.length])
    this.hires.push(hire)
    return hire
  }

  /** Presses everything forward, a few hires at a time, while `goOn` holds. */
  async play(goOn: () => boolean) {
    const lane = async () => {
      while (goOn()) await this.#see(this.hire(), goOn)
    }
    await Promise.all([...Array.from({ length: AT_ONCE }, lane), this.#doOddJobs(goOn)])
  }

  /** Presses until every hire has come to its end and nothing is due. */
  async settle(within = 120_000) {
    await until(
      'every hire ends',
      async () => {
        const left = []
        for (const hire of this.hires) if (!(await hire.isOver())) left.push(hire)
        for (const hire of left) await hire.press()
        return left.length === 0
      },
      within
    )
    await until('nothing is due', async () => (await dueIntents()) === 0, within)
  }

  traces(): Traces {
    const { hires, smtp, redis, installation } = this
    const breaks = [...this.breaks, ...installation.failpoints.breaks, ...smtp.breaks]
    return { since: this.#since, hires, smtp, redis, breaks }
  }

  findBroken = () => findBroken(this.traces())
  assertInvariants = () => assertInvariants(this.traces())

  async end() {
    await this.installation.end()
    await this.smtp.close()
    await this.redis.end()
  }

  async #doOddJobs(goOn: () => boolean) {
    while (goOn()) {
      await announceOddJobs(this.town)
      await pressOddButtons(this.crew, secretOf(0))
      await pause(BETWEEN_ODD_JOBS)
    }
  }

  async #see(hire: Hire, goOn: () => boolean) {
    while (goOn() && !(await hire.isOver())) {
      await hire.press()
      await pause(BETWEEN_PRESSES)
    }
  }
}
