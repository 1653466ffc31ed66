import AxeBuilder from '@axe-core/playwright'
import { AssertionError } from 'node:assert'
import { gzipSync } from 'node:zlib'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node'
import type { Page, Response } from 'playwright'

export const WIDTHS = [390, 1280] as const
export const SCHEMES = ['light', 'dark'] as const
const HEAVIEST = 60_000
const MOST_REQUESTS = 6
/** No page of ours has frames; axe is told, and needn't open a page of its own for each look. */
const WITHOUT_FRAMES = true

const validator = new HtmlValidate(new FileSystemConfigLoader())

/**
 * What holds for every page, seen in a browser with script on: no axe violation in light and dark at both widths, nothing that scrolls
 * sideways, valid HTML, and light enough to load. Throws with everything that is wrong.
 */
export async function checkPage(page: Page) {
  const problems = [
    ...(await weightProblems(page)),
    ...(await htmlProblems(page)),
    ...(await sightProblems(page)),
  ]
  if (problems.length > 0)
    throw new AssertionError({ message: `${page.url()}\n  ${problems.join('\n  ')}` })
}

async function sightProblems(page: Page) {
  const problems: string[] = []
  const before = page.viewportSize()
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      problems.push(...(await axeProblems(page, `${width} ${colorScheme}`)))
      if (await scrollsSideways(page)) problems.push(`${width} px: scrolls sideways`)
    }
  if (before) await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: null })
  return problems
}

async function axeProblems(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(WITHOUT_FRAMES).analyze()
  return violations.map(
    ({ id, nodes }) => `axe ${id} (${where}): ${nodes.map(({ html }) => html).join(' | ')}`
  )
}

const scrollsSideways = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

async function htmlProblems(page: Page) {
  const answer = await page.request.get(page.url())
  const report = await validator.validateString(await answer.text())
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `html ${ruleId} line ${line}: ${message}`)
  )
}

/** Counts a cold visit: every file, gzipped, in a browser that has nothing yet. */
async function weightProblems(page: Page) {
  const context = await page
    .context()
    .browser()!
    .newContext({
      storageState: await page.context().storageState(),
    })
  const cold = await context.newPage()
  const answers: Response[] = []
  cold.on('response', (answer) => answers.push(answer))
  await cold.goto(page.url(), { waitUntil: 'load' })
  const bodies = await Promise.all(answers.map((answer) => answer.body()))
  await context.close()
  const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
  return [
    ...(total > HEAVIEST ? [`weighs ${total} bytes`] : []),
    ...(answers.length > MOST_REQUESTS ? [`makes ${answers.length} requests`] : []),
  ]
}
