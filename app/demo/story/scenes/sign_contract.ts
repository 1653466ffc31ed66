import { linksIn } from '#demo/story/html'
import type { Play } from '#demo/story/play'
import { StoryStopped } from '#demo/story/story_stopped'
import { addressOf } from '#demo/organisation/cast'

const HR = 'per.holm'

/** HR reads that a contract is wanted. */
export async function readHrMail(play: Play) {
  const { subject, links } = await play.mailbox.next(addressOf(HR), play.number)
  const browser = await play.as(HR)
  await browser.open(play.pathIn(links, '/'))
  return `"${subject}"`
}

/** HR finds the contract in its list, and says that it is signed. */
export async function signContract(play: Play) {
  const browser = await play.as(HR)
  const list = await browser.open(`/contracts?q=${encodeURIComponent(play.number)}`)
  const [path] = linksIn(list.html, play.colleague.name)
  if (!path) throw new StoryStopped(`HR's list lacks the contract of ${play.colleague.name}`)
  const page = await browser.open(path)
  const { employmentNumber } = play.colleague
  await browser.submit(page, `${path}/signature`, { employmentNumber })
  await play.stepTaken('Avtal signerat')
  return `employment number ${employmentNumber}. ${await play.sentence()}`
}
