import type { Page } from '#demo/story/browser'
import type { Play } from '#demo/story/play'
import { StoryStopped } from '#demo/story/story_stopped'

const MANAGER = 'maria.lindqvist'
const ROLE = 'Lärare'

/** The manager fills in three short pages, as anybody would. */
export async function orderHire(play: Play) {
  const browser = await play.as(MANAGER)
  const { colleague } = play
  const roles = await browser.submit(await browser.open('/orders/new'), '/orders', {
    givenNames: colleague.givenName,
    familyName: colleague.familyName,
    identityNumber: colleague.identityNumber,
    privateEmail: colleague.privateEmail,
    title: ROLE,
    form: 'permanent',
    startDate: colleague.startDate,
  })
  const check = await chooseRole(play, roles)
  await place(play, check)
  return `order ${play.number} for ${colleague.name}. ${await play.sentence()}`
}

/** The role is proposed from the title; it is chosen and its lines are shown. */
async function chooseRole(play: Play, page: Page) {
  play.order = page.path.replace(/\/roles.*/, '')
  const browser = await play.as(MANAGER)
  const action = `${play.order}/roles`
  const role = page.forms
    .flatMap(({ fields }) => fields)
    .find(({ name, label }) => name === 'roles[]' && label?.trim() === ROLE)
  if (!role) throw new StoryStopped(`the role ${ROLE} can't be chosen`)
  const chosen = { 'roles[]': role.choice! }
  const shown = await browser.submit(page, action, chosen, { press: 'refresh' })
  return browser.submit(shown, action, {}, { press: 'next' })
}

async function place(play: Play, page: Page) {
  const browser = await play.as(MANAGER)
  const asks = page.forms.some(({ fields }) => fields.some(({ name }) => name === SAME))
  const values = { caseNumber: 'KS 2026/0412', ...(asks ? { [SAME]: 'new' } : {}) }
  const placed = await browser.submit(page, `${play.order}/check`, values)
  const number = /\b\d{4}-\d{4,}\b/.exec(placed.text)?.[0]
  if (!number || placed.path !== play.order) throw new StoryStopped('the order was not placed')
  play.number = number
}

const SAME = 'existingPersonId'
