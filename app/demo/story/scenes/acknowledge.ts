import type { Browser, Page } from '#demo/story/browser'
import type { Values } from '#demo/story/fill_in'
import { textOf } from '#demo/story/html'
import type { Play } from '#demo/story/play'
import { StoryStopped } from '#demo/story/story_stopped'

const CODE = /kod: (\d{6})/

/** What is said of one line: its outcome, and perhaps more fields of it. */
type Said = Record<string, string>

/** Somebody opens the link in their mail, and answers with the code that stands there. */
export async function byLinkAndCode(play: Play, to: string, said: Record<string, Said>) {
  const letter = await play.mailbox.next(to, play.number)
  const code = CODE.exec(letter.text)?.[1]
  if (!code) throw new StoryStopped(`the mail to ${to} has no code`)
  const path = play.pathIn(letter.links, '/k/')
  const browser = play.stranger()
  const page = await browser.open(path)
  const values = valuesFor(page, path, said)
  await browser.submit(page, path, { ...values, code })
  return letter.subject
}

/** Somebody signs in, follows the link in their mail, and answers without a code. */
export async function byLinkAndSession(
  play: Play,
  [login, to]: [string, string],
  said: Record<string, Said>
) {
  const letter = await play.mailbox.next(to, play.number)
  const path = play.pathIn(letter.links, '/k/')
  const browser = await play.as(login)
  await answer(browser, await browser.open(path), path, said)
  return letter.subject
}

/** Somebody works from their own list instead of the mail. */
export async function fromOwnList(play: Play, login: string, said: Record<string, Said>) {
  const browser = await play.as(login)
  const page = await browser.open('/acknowledgements')
  await answer(browser, orderPart(page, play), '/acknowledgements', said)
}

const answer = (browser: Browser, page: Page, path: string, said: Record<string, Said>) =>
  browser.submit(page, path, valuesFor(page, path, said))

/** The same page with only this order's lines to see; the form still holds the others. */
function orderPart(page: Page, { order }: Play): Page {
  const id = order.replace('/orders/', '')
  const [html] =
    new RegExp(`<section[^>]*id="order-${id}"[\\s\\S]*?</section>`).exec(page.html) ?? []
  if (!html) throw new StoryStopped(`${page.path} doesn't list the order`)
  return { ...page, html }
}

/** The fields of the lines that are named, by what stands beside them on the page. */
function valuesFor({ html, path, forms }: Page, action: string, said: Record<string, Said>) {
  const form = forms.find((one) => one.action === action)
  const values: Values = {}
  for (const [item, fields] of Object.entries(said)) {
    const key = lineKey(html, item)
    if (!form || !key) throw new StoryStopped(`${path} doesn't ask about ${item}`)
    for (const [name, value] of Object.entries(fields)) values[`${key}[${name}]`] = value
  }
  return values
}

function lineKey(html: string, item: string) {
  const lines = html.split(/<div class="outcome">/).slice(1)
  const line = lines.find((one) =>
    textOf(/<legend[\s\S]*?<\/legend>/.exec(one)?.[0] ?? '').startsWith(item)
  )
  return line && /name="(lines\[\w+\])\[outcome\]"/.exec(line)?.[1]
}
