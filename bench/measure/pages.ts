import { Server, answering } from './server.js'
import type { Place } from './places.js'
import { inTurns, type Load, type Target } from './load.js'
import { freePort } from '#tests/support/free_port'
import { Visitor } from '#tests/support/visitor'

/** The pages that are measured: who reads them, and where. */
const PAGES: [name: string, login: string, path: (place: Place) => string][] = [
  ['people list', 'hr', () => '/persons'],
  ['person page', 'hr', ({ seeded }) => `/persons/${seeded.person}`],
  ['order list', 'hr', () => '/orders'],
  ['order page', 'hr', ({ seeded }) => `/orders/${seeded.order}`],
  ['search for a person', 'hr', ({ seeded }) => `/search?q=${encodeURIComponent(seeded.name)}`],
  ['search for a family name', 'hr', () => '/search?q=Lindgren'],
  ['my acknowledgements', 'chef4', () => '/acknowledgements'],
  ["HR's page", 'hr', () => '/contracts'],
]

const BYTES_A_ROW = 104
const BYTES_AROUND = 180

export interface PageResult {
  page: string
  kilobytes: number
  small: Load
  large: Load
  bare: Load
  /** The bare page again, for somebody who is signed in. */
  signedIn: Load
  ratio: number
  ofBare: number
  ofSignedIn: number
}

async function bareServer(place: Place) {
  const port = await freePort()
  const env = { ...place.env, PORT: String(port) }
  const args = ['bench/bare/server.js']
  const server = new Server(args, { env, cwd: process.env.TEST_BUILD! })
  await answering(`http://127.0.0.1:${port}/1`)
  return { server, base: `http://127.0.0.1:${port}` }
}

/** Every page at both sizes beside bare pages as large, and the memory of the web at the larger. */
export async function measurePages(places: [Place, Place], plan: Record<string, number>) {
  const webs = places.map((place) => place.web())
  for (const { base } of places) await answering(`${base}/health/live`)
  const bare = await bareServer(places[1])
  const results: PageResult[] = []
  for (const [page, login, path] of PAGES) {
    const targets: Target[] = []
    let bytes = 0
    let cookie = ''
    for (const place of places) {
      const reader = await new Visitor(place.base).signIn(login)
      const { status, text } = await reader.get(path(place))
      if (status !== 200) throw new Error(`${page} answered ${status}`)
      bytes = Buffer.byteLength(text)
      cookie = reader.cookie
      targets.push({ url: place.base + path(place), cookie })
    }
    const rows = Math.max(1, Math.round((bytes - BYTES_AROUND) / BYTES_A_ROW))
    targets.push({ url: `${bare.base}/${rows}`, cookie: '' })
    targets.push({ url: `${bare.base}/signed-in/${rows}`, cookie })
    const [small, large, plain, signedIn] = await inTurns(targets, plan)
    const ratio = large.median / small.median
    const ofBare = large.perSecond / plain.perSecond
    const ofSignedIn = large.perSecond / signedIn.perSecond
    const kilobytes = bytes / 1_024
    const loads = { small, large, bare: plain, signedIn }
    results.push({ page, kilobytes, ...loads, ratio, ofBare, ofSignedIn })
    console.error(`${page}: ${ratio.toFixed(2)} by size, ${ofBare.toFixed(2)} of a bare page`)
  }
  const memory = webs[1].megabytes
  await Promise.all([...webs, bare.server].map((server) => server.stop()))
  return { results, memory }
}
