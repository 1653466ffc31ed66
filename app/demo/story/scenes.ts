import type { Play } from '#demo/story/play'
import * as administrators from '#demo/story/scenes/administrators'
import { countMails } from '#demo/story/scenes/count_mails'
import { handOver, readWelcome, seeCompletion, seeGrants } from '#demo/story/scenes/ending'
import { acknowledgeAccount, acknowledgeMail, seeActivation } from '#demo/story/scenes/make_account'
import { orderHire } from '#demo/story/scenes/order_hire'
import { readHrMail, signContract } from '#demo/story/scenes/sign_contract'

export interface Scene {
  title: string
  /** Plays it, and says what happened. */
  play(play: Play): Promise<string>
}

async function signIn(play: Play) {
  await play.as('maria.lindqvist')
  return 'a manager, of Norrskolan'
}

/** A hire from order to done, each scene by the right person. */
export const SCENES: Scene[] = [
  { title: 'Maria Lindqvist signs in', play: signIn },
  { title: 'Maria orders a new colleague', play: orderHire },
  { title: 'HR, Per Holm, reads the mail', play: readHrMail },
  { title: 'Per signs the contract', play: signContract },
  { title: 'IT acknowledges AD-konto, by the mailed link and code', play: acknowledgeAccount },
  { title: 'IT, Ali Noor, acknowledges E-post, signed in', play: acknowledgeMail },
  { title: 'The order is activated by itself', play: seeActivation },
  { title: 'The new colleague is welcomed', play: readWelcome },
  { title: 'IT acknowledges its lines', play: administrators.acknowledgeItLines },
  { title: 'Fastighet acknowledges Passerkort', play: administrators.acknowledgeCard },
  { title: 'Nils Öquist asks back about Lärplattformen', play: administrators.askBack },
  { title: 'Maria answers', play: administrators.answerQuestion },
  { title: 'Nils acknowledges Lärplattformen', play: administrators.acknowledgeAnswered },
  { title: 'Anna Ek acknowledges Intranätet', play: administrators.acknowledgeIntranet },
  { title: 'Eva Berg acknowledges Edlevo', play: administrators.acknowledgeSensitive },
  { title: 'Eva acknowledges Digitala prov', play: administrators.acknowledgeDependent },
  { title: 'The order is complete', play: seeCompletion },
  { title: 'Maria hands over the first password', play: handOver },
  { title: "The colleague's page shows what they have", play: seeGrants },
  { title: 'Every mail was sent once', play: countMails },
]
