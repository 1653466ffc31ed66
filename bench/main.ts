import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureMails } from './measure/mails.js'
import { measureOrders } from './measure/orders.js'
import { measurePages } from './measure/pages.js'
import { type Engine, Place } from './measure/places.js'
import { report, type Result } from './measure/report.js'
import { measureStart } from './measure/start.js'

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, database: { type: 'string' } },
})

const WHOLE = { rounds: 5, times: 40, seconds: 3, mails: 1_000, orders: 15 }
const QUICK = { rounds: 2, times: 20, seconds: 1, mails: 200, orders: 3 }
const plan = values.quick ? QUICK : WHOLE
const sizes: [number, number] = values.quick ? [1_000, 10_000] : [1_000, 100_000]
const engines = (['SQLite', 'PostgreSQL'] as Engine[]).filter(
  (engine) => !values.database || engine.toLowerCase() === values.database
)

async function measure(engine: Engine): Promise<Result> {
  const [small, large] = await Promise.all(
    sizes.map((size, n) => Place.make(engine, size, process.env.BENCH_FOLDER!, n))
  )
  for (const place of [small, large]) {
    place.seed()
    console.error(`${engine}: ${place.people} people are there`)
  }
  const start = await measureStart(small)
  const { results: pages, memory: webMemory } = await measurePages([small, large], plan)
  const ordersPerSecond = await measureOrders(large, plan.orders)
  const mails = await measureMails(small, plan)
  return { engine, sizes, pages, mails, ordersPerSecond, webMemory, start }
}

const results: Result[] = []
for (const engine of engines) results.push(await measure(engine))
const command = `npm run bench${values.quick ? ' -- --quick' : ''}`
const text = report(results, command)
console.log(text)
if (!values.quick && engines.length === 2) writeFileSync('docs/benchmarks.md', text)
