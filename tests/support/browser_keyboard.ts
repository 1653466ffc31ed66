import type { Page } from 'playwright'

const MOST_TABS = 90

const ACTIVE = `(() => {
  const at = document.activeElement
  const style = getComputedStyle(at)
  const row = at.closest('label')
  return {
    id: at.id,
    text: (row ?? at).textContent.trim(),
    shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none' ||
      (row !== null && [row, ...row.children].some((one) => getComputedStyle(one).outlineStyle !== 'none')),
  }
})()`

interface Focused {
  id: string
  text: string
  /** Whether the one who looks can tell where they are. */
  shown: boolean
}

export const focused = (page: Page) => page.evaluate(ACTIVE) as Promise<Focused>

/** Tabs on until the focus is where it is wanted. @throws when it never comes there, or can't be seen on the way. */
export async function tabTo(page: Page, wanted: (at: Focused) => boolean) {
  const passed: string[] = []
  for (let n = 0; n < MOST_TABS; n++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    passed.push(`${at.id} ${at.text.slice(0, 30)}`)
    if (at.text && !at.shown) throw new Error(`focus can't be seen on ${passed.at(-1)}`)
    if (wanted(at)) return
  }
  throw new Error(`the focus only came to\n${passed.join('\n')}`)
}

export const toField = (page: Page, id: string) => tabTo(page, (at) => at.id === id)

/** To the control that says this, and nothing more. */
export const toText = (page: Page, text: string) => tabTo(page, (at) => at.text === text)

/** Types into the next fields, by their ids, in the order in which Tab comes to them. */
export async function typeInto(page: Page, values: Record<string, string>) {
  for (const [id, text] of Object.entries(values)) {
    await toField(page, id)
    await page.keyboard.type(text)
  }
}

/** A date, typed the way this browser's own date field wants it. */
export async function typeDate(page: Page, id: string, date: string) {
  await toField(page, id)
  const [year, month, day] = date.split('-')
  await page.keyboard.type(`${month}${day}${year}`)
  if ((await page.inputValue(`#${id}`)) === date) return
  for (let n = 0; n < 2; n++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(year)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(`${month}${day}`)
}

/** Presses a key and waits for the page it leads to. */
export const pressAndLeave = (page: Page, key = 'Enter') =>
  Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)])
