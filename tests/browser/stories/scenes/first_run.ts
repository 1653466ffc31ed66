import { firstRunCode } from '#settings/first_run/code'
import { newestTo } from '#tests/support/browser_mail'
import type { Seat } from '#tests/support/browser_seat'
import { doDueWork } from '#tests/support/background'
import { ADA, PASSWORD } from '#tests/browser/stories/scenes/cast'

/** Whoever comes first is led to make themselves administrator, with the code from the server. */
export async function becomeAdministrator(seat: Seat) {
  await seat.go('/')
  await seat.type({ code: firstRunCode(), ...ADA, password: PASSWORD })
  await seat.next()
}

/** Says whose installation it is, and has a mail sent to see that it arrives. */
export async function nameOrganisation(seat: Seat) {
  await seat.go('/first-run/organisation')
  await seat.type({
    organisationName: 'Exempelkommun',
    senderName: 'Kvittens',
    senderAddress: 'kvittens@exempelkommun.se',
  })
  await seat.next()
  await seat.press('Skicka ett provmejl till mig')
  await doDueWork()
  await newestTo(ADA.email, 'Provmejl')
}

/** Mails go out at once, so that the story needn't wait. */
export async function chooseSettings(seat: Seat) {
  await seat.go('/settings')
  await seat.type({ collectMinutes: '0' })
  await seat.press('Spara')
}

export async function finishFirstRun(seat: Seat) {
  await seat.go('/first-run')
  const left = await seat.text()
  await seat.press('Avsluta Kom igång')
  return left
}
