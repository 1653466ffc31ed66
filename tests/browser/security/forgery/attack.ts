import type { BrowserContext, Page } from 'playwright'
import { base } from '#tests/support/browser_seat'
import type { OtherSite } from './other_site.js'

export interface Forged {
  /** Path and query of ours. */
  address: string
  values: [string, string][]
}

const KINDS = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A form that goes to ours, into a frame of its own or in place of the page. */
function form({ address, values }: Forged, kind: string, target: string) {
  const inputs = values.map(
    ([name, value]) => `<textarea name="${escaped(name)}">${escaped(value)}</textarea>`
  )
  const action = escaped(base() + address)
  return `<form method="post" action="${action}" enctype="${kind}" target="${target}">${inputs.join('')}</form>`
}

/** Sends itself in every way that needs no click, and says when all have come to an end. */
function pageOf(forged: Forged) {
  const frames = KINDS.map(
    (kind, n) => `<iframe name="f${n}"></iframe>${form(forged, kind, `f${n}`)}`
  )
  const url = JSON.stringify(base() + forged.address)
  const fields = JSON.stringify(forged.values)
  return `${frames.join('')}<img src="${escaped(base() + forged.address)}">
    <script>
      const wholly = [...document.querySelectorAll('iframe')].map((frame) =>
        new Promise((done) => { frame.onload = () => done() }))
      const body = new URLSearchParams(${fields})
      const asked = (options) => fetch(${url}, { credentials: 'include', method: 'POST', ...options }).catch(() => {})
      for (const form of document.forms) form.submit()
      window.ended = Promise.all([...wholly,
        asked({ mode: 'no-cors', body }),
        asked({ mode: 'no-cors', body: String(body), headers: { 'content-type': 'text/plain' } }),
        asked({ headers: { 'content-type': 'application/json' },
          body: JSON.stringify(Object.fromEntries(body)) }),
      ])
    </script>`
}

/** Opens the page of the other site, which then has its link take the window, and at last a form. */
export async function attack(context: BrowserContext, site: OtherSite, forged: Forged) {
  const page = await context.newPage()
  const answers = listen(page)
  await page.goto(site.show(pageOf(forged)))
  await page.evaluate('window.ended')
  await leave(page, `location.href = ${JSON.stringify(base() + forged.address)}`)
  await page.goto(site.show(form(forged, KINDS[0], '_self')))
  await leave(page, 'document.forms[0].submit()')
  await page.close()
  return answers
}

const leave = (page: Page, how: string) =>
  Promise.all([page.waitForEvent('domcontentloaded'), page.evaluate(how)])

/** What ours answers to what the page sends. */
function listen(page: Page) {
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.url().startsWith(base()) && answer.request().method() === 'POST')
      answers.push(answer.status())
  })
  return answers
}
