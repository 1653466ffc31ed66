import autocannon from 'autocannon'

export interface Load {
  median: number
  p95: number
  perSecond: number
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

/** One reader after another, so many times: how long each waited, in milliseconds. */
async function waits(url: string, cookie: string, times: number) {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    const answer = await fetch(url, { headers: { cookie, accept: 'text/html' } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    taken.push(performance.now() - started)
  }
  return taken
}

/** Eight readers at once, for some seconds. */
async function throughput(url: string, cookie: string, seconds: number) {
  const options = {
    url,
    connections: 8,
    duration: seconds,
    headers: { cookie, accept: 'text/html' },
  }
  const result = await autocannon(options)
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} not as they should`)
  return result.requests.average
}

export interface Target {
  url: string
  cookie: string
}

/** Measures several addresses in turns, so that whatever else the machine does hits all alike. */
export async function inTurns(
  targets: Target[],
  { rounds, times, seconds }: Record<string, number>
) {
  const taken = targets.map(() => [] as number[])
  const rates = targets.map(() => [] as number[])
  for (const { url, cookie } of targets) await waits(url, cookie, 15)
  for (let round = 0; round < rounds; round++)
    for (const [n, { url, cookie }] of targets.entries()) {
      taken[n].push(...(await waits(url, cookie, times)))
      rates[n].push(await throughput(url, cookie, seconds))
    }
  return targets.map((_, n): Load => {
    const sorted = taken[n].toSorted((a, b) => a - b)
    return {
      median: sorted[Math.floor(sorted.length / 2)],
      p95: sorted[Math.floor(sorted.length * 0.95)],
      perSecond: median(rates[n]),
    }
  })
}
