import { IT, PREMISES } from '#demo/catalogue/mailboxes'
import { addressOf } from '#demo/organisation/cast'
import type { Play } from '#demo/story/play'
import { byLinkAndCode, byLinkAndSession, fromOwnList } from '#demo/story/scenes/acknowledge'

const DONE = { outcome: 'done' }
const SCHOOL = 'eva.berg'
const LEARNING = addressOf('nils.oquist')
const QUESTION = 'Ska behörigheten även gälla som mentor, och i så fall för vilken klass?'
const ANSWER = 'Ja, mentor för 8B från och med första dagen.'
const MANAGER = 'maria.lindqvist'

/** One mail, three lines, all answered at once. */
export async function acknowledgeItLines(play: Play) {
  const subject = await byLinkAndCode(play, IT, { 'Microsoft 365': DONE, 'Bärbar dator': DONE })
  return `"${subject}", two lines at once`
}

export async function acknowledgeCard(play: Play) {
  const subject = await byLinkAndCode(play, PREMISES, { Passerkort: DONE })
  return `"${subject}"`
}

export async function acknowledgeIntranet(play: Play) {
  await play.mailbox.next(addressOf('anna.ek'), play.number)
  await fromOwnList(play, 'anna.ek', { Intranätet: DONE })
  return 'signed in, from the list of her own'
}

/** A sensitive system takes more than a link: the page shows its line only to the one signed in. */
export async function acknowledgeSensitive(play: Play) {
  const to = addressOf(SCHOOL)
  const subject = await byLinkAndSession(play, [SCHOOL, to], { Edlevo: DONE })
  return `"${subject}", signed in, because Edlevo is sensitive`
}

/** This line waited for Edlevo, and was opened when that was done. */
export async function acknowledgeDependent(play: Play) {
  const to = addressOf(SCHOOL)
  await byLinkAndSession(play, [SCHOOL, to], { 'Digitala nationella prov': DONE })
  return 'opened by itself when Edlevo was done'
}

export async function askBack(play: Play) {
  const question = { outcome: 'returned', remark: QUESTION }
  const said = { 'Lärplattformen': question, 'Gemensam mapp Pedagoger': DONE }
  await byLinkAndCode(play, LEARNING, said)
  return `"${QUESTION}"`
}

/** The orderer is told at once, and answers on the order's page. */
export async function answerQuestion(play: Play) {
  const { links } = await play.mailbox.next(addressOf(MANAGER), `${play.number}: fråga`)
  const browser = await play.as(MANAGER)
  const order = await browser.open(play.pathIn(links, play.order))
  const [path] = /\/orders\/\d+\/lines\/\d+\/answer/.exec(order.html) ?? []
  const page = await browser.open(path ?? `${play.order}/answer`)
  await browser.submit(page, page.path, { answer: ANSWER })
  return `"${ANSWER}"`
}

export async function acknowledgeAnswered(play: Play) {
  const subject = await byLinkAndCode(play, LEARNING, { Lärplattformen: DONE })
  return `"${subject}", a new link after the answer`
}
