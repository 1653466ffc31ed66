import { IT } from '#demo/catalogue/mailboxes'
import type { Play } from '#demo/story/play'
import { byLinkAndCode, fromOwnList } from '#demo/story/scenes/acknowledge'

const TECHNICIAN = 'ali.noor'

/** IT has made the account in AD, and says so through the mailed link, with the code in the mail. */
export async function acknowledgeAccount(play: Play) {
  const { userName, workEmail, firstPassword } = play.colleague
  const account = { user_name: userName, email: workEmail, password: firstPassword }
  const subject = await byLinkAndCode(play, IT, { 'AD-konto': { outcome: 'done', ...account } })
  return `"${subject}", user name ${userName}, first password sealed`
}

/** The mailbox's member works from the list of their own. */
export async function acknowledgeMail(play: Play) {
  await play.mailbox.next(IT, play.number)
  await fromOwnList(play, TECHNICIAN, { 'E-post och kalender': { outcome: 'done' } })
  return 'the last primary system is up'
}

/** Nobody presses anything: the background job finds that the guard holds. */
export async function seeActivation(play: Play) {
  await play.stepTaken('Aktiverad')
  return play.sentence()
}
