import { IT, PREMISES } from '#demo/catalogue/mailboxes'
import { addressOf } from '#demo/organisation/cast'
import { eventually } from '#demo/story/eventually'
import type { Play } from '#demo/story/play'
import { StoryStopped } from '#demo/story/story_stopped'

const [manager, hr] = ['maria.lindqvist', 'per.holm'].map(addressOf)

/** How many mails about the order each one gets, by words in their subject; no more and no fewer. */
const EXPECTED: [to: string, words: string, count: number][] = [
  [hr, 'anställningsavtal', 1],
  [IT, 'Att kvittera', 3],
  [addressOf('anna.ek'), 'Att kvittera', 1],
  [addressOf('eva.berg'), 'Att kvittera', 2],
  [addressOf('nils.oquist'), 'Att kvittera', 2],
  [PREMISES, 'Att kvittera', 1],
  [manager, 'fråga', 1],
  [hr, 'fråga', 1],
  [manager, 'är klar', 1],
  [hr, 'är klar', 1],
]

/** Exactly one mail of completion each to manager and HR, and every other mail as often as it should be. */
export async function countMails(play: Play) {
  await eventually('the mails of completion', async () => (await found(play, hr, 'är klar')) > 0)
  const wrong = []
  for (const [to, words, count] of EXPECTED) {
    const sent = await found(play, to, words)
    if (sent !== count) wrong.push(`${sent} instead of ${count} "${words}" to ${to}`)
  }
  if (wrong.length > 0) throw new StoryStopped(wrong.join('; '))
  const total = EXPECTED.reduce((sum, [, , count]) => sum + count, 1)
  return `${total} mails, none missing and none twice; one of completion each to manager and HR`
}

async function found(play: Play, to: string, words: string) {
  const letters = await play.mailbox.letters(to, play.number)
  return letters.filter(({ subject }) => subject.includes(words)).length
}
