import type { Seat } from '#tests/support/browser_seat'

/** What is said of a line that is to be acknowledged: its outcome, and more fields of it. */
export type Said = { outcome: string } & Record<string, string>

/** Chooses the outcome of the line with this name on the page, and fills in what belongs to it. */
export async function answerLine({ page }: Seat, item: string, { outcome, ...fields }: Said) {
  const line = page.locator('.outcome', { has: page.locator('legend', { hasText: item }) })
  await line.locator(`[type=radio][value="${outcome}"]`).check()
  for (const [name, value] of Object.entries(fields))
    await line.locator(`[name$="[${name}]"]`).fill(value)
}
