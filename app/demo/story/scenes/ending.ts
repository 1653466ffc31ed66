import { linksIn } from '#demo/story/html'
import type { Play } from '#demo/story/play'
import { StoryStopped } from '#demo/story/story_stopped'

const MANAGER = 'maria.lindqvist'

export async function seeCompletion(play: Play) {
  await play.stepTaken('Klar')
  return play.sentence()
}

/** The welcome mail goes to the private address, and holds no password. */
export async function readWelcome(play: Play) {
  const { privateEmail, firstPassword } = play.colleague
  const { subject, text } = await play.mailbox.next(privateEmail, '')
  if (text.includes(firstPassword)) throw new StoryStopped('the welcome mail holds the password')
  return `"${subject}" to ${privateEmail}, without the password`
}

/** The manager opens the first password once; the second time there is nothing to open. */
export async function handOver(play: Play) {
  const browser = await play.as(MANAGER)
  const { name, firstPassword } = play.colleague
  const list = await browser.open('/handovers')
  const [path] = linksIn(list.html, name)
  if (!path) throw new StoryStopped(`${name} is not among those to hand over to`)
  const page = await browser.open(path)
  const opening = `${path}/openings`
  const opened = await browser.submit(page, opening, {}, { as: 'page' })
  if (!opened.text.includes(firstPassword) && !opened.html.includes(firstPassword))
    throw new StoryStopped('the first password was not shown')
  const again = await browser.trySubmit(page, opening, {}, { as: 'page' })
  if (again.html.includes(firstPassword)) throw new StoryStopped('it was shown twice')
  return `shown once; the second time the page answers ${again.status}`
}

/** Everything ordered is there, each with the role and order that it is held for. */
export async function seeGrants(play: Play) {
  const order = await play.orderPage()
  const [path] = linksIn(order.html).filter((link) => /^\/persons\/\d+$/.test(link ?? ''))
  const browser = await play.as(MANAGER)
  const { html, text } = await browser.open(path ?? '/persons')
  const missing = ITEMS.filter((item) => !text.includes(item))
  if (missing.length > 0) throw new StoryStopped(`grants are missing: ${missing.join(', ')}`)
  const whys = html.split(play.number).length - 1
  if (whys < ITEMS.length) throw new StoryStopped(`only ${whys} of ${ITEMS.length} say why`)
  return `${ITEMS.length} grants, each because of the role Lärare in order ${play.number}`
}

const ITEMS = [
  ...['AD-konto', 'E-post och kalender', 'Intranätet', 'Microsoft 365', 'Bärbar dator'],
  ...['Edlevo', 'Lärplattformen', 'Digitala nationella prov', 'Gemensam mapp Pedagoger'],
  'Passerkort',
]
