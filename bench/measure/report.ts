import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import type { PageResult } from './pages.js'

export interface Result {
  engine: string
  sizes: [number, number]
  pages: PageResult[]
  mails: { outbox: number; straight: number; memory: number }
  ordersPerSecond: number
  webMemory: number
  start: number
}

const ms = (value: number) => value.toFixed(1)
const held = (good: boolean) => (good ? 'yes' : 'no')

function pageRow(result: PageResult) {
  const { page, kilobytes, small, large, bare, signedIn, ratio, ofBare, ofSignedIn } = result
  const cells = [
    page,
    kilobytes.toFixed(0),
    `${ms(small.median)} / ${ms(small.p95)}`,
    `${ms(large.median)} / ${ms(large.p95)}`,
    ratio.toFixed(2),
    large.perSecond.toFixed(0),
    bare.perSecond.toFixed(0),
    ofBare.toFixed(2),
    signedIn.perSecond.toFixed(0),
    ofSignedIn.toFixed(2),
  ]
  return `| ${cells.join(' | ')} |`
}

function section({ engine, sizes, pages, mails, ordersPerSecond, webMemory, start }: Result) {
  const [small, large] = sizes.map((size) => size.toLocaleString('en'))
  const share = mails.outbox / mails.straight
  return [
    `## ${engine}`,
    '',
    `| page | kB | ${small} people: median / p95 ms | ${large} people: median / p95 ms | ratio | requests/s at ${large} | bare page, requests/s | share of it | bare page for the signed in, requests/s | share of it |`,
    '|---|---|---|---|---|---|---|---|---|---|',
    ...pages.map(pageRow),
    '',
    '| what | figure | bar | held |',
    '|---|---|---|---|',
    `| worst ratio of size | ${Math.max(...pages.map(({ ratio }) => ratio)).toFixed(2)} | ≤ 1.3 | ${held(pages.every(({ ratio }) => ratio <= 1.3))} |`,
    `| least share of a bare page's requests/s | ${Math.min(...pages.map(({ ofBare }) => ofBare)).toFixed(2)} | ≥ 0.3 | ${held(pages.every(({ ofBare }) => ofBare >= 0.3))} |`,
    `| mails/s through the outbox, and straight | ${mails.outbox.toFixed(0)}, ${mails.straight.toFixed(0)}: ${share.toFixed(2)} | ≥ 0.3 | ${held(share >= 0.3)} |`,
    `| orders placed/s by 8 managers | ${ordersPerSecond.toFixed(1)} | | |`,
    `| memory of the web, MB | ${webMemory.toFixed(0)} | < 250 | ${held(webMemory < 250)} |`,
    `| memory of the worker, MB | ${mails.memory.toFixed(0)} | | |`,
    `| cold start of the web, s | ${start.toFixed(2)} | < 2.5 | ${held(start < 2.5)} |`,
    '',
  ].join('\n')
}

/** The whole report as Markdown. */
export function report(results: Result[], command: string) {
  const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  return [
    '# Benchmarks',
    '',
    `Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)} at ${commit}: Node ${process.version}, ${machine}. Ratios hold on any machine; the figures beside them only on this one.`,
    '',
    'All pages are read in turns, small, large and bare, so that whatever else the machine does hits all alike. The bare page is a route of an AdonisJS application of its own (`bench/bare`), which renders an Edge page of as many bytes without session, sign-in or database; the one for the signed in adds the framework’s own session in SQL, CSRF token and user, and nothing else. Per person there are 0.3 orders, 8.4 grants with their reasons, and per order 8 lines, 8 history rows, 8 audit rows with seals and 8 finished intents; what is under way (60 contracts to sign, 60 active orders) is the same at both sizes.',
    '',
    ...results.map(section),
  ].join('\n')
}
