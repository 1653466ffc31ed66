import type { Page } from 'playwright'

const LEAKS = /\b(undefined|null|NaN)\b|\[object|translation missing/i
const SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'

/** Collects what the page's console and policy complain of; call what it returns to have it. */
export function listen(page: Page) {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  return () => heard.splice(0)
}

/** What is wrong with the text and shape of a page that is open at 390 px. */
export async function soundProblems(page: Page, lang = 'sv') {
  const headings = await page.locator('h1').count()
  const text = `${await page.title()} ${await page.locator('body').innerText()}`
  const [leak] = LEAKS.exec(text) ?? []
  return [
    ...(headings === 1 ? [] : [`has ${headings} h1`]),
    ...((await page.getAttribute('html', 'lang')) === lang ? [] : [`isn't in ${lang}`]),
    ...(leak ? [`says "${leak}"`] : []),
    ...((await page.evaluate(SIDEWAYS)) ? ['scrolls sideways at 390 px'] : []),
  ]
}
