import type { Browser } from 'playwright'
import { doDueWork } from '#tests/support/background'
import { linkIn, newestTo } from '#tests/support/browser_mail'
import { Seat } from '#tests/support/browser_seat'
import { addressOf, CAST, MARIA, nameOf, PASSWORD } from '#tests/browser/stories/scenes/cast'

/** A department and a school below it. */
export async function makeUnits(seat: Seat) {
  await seat.go('/org-units/new')
  await seat.type({ name: 'Barn och utbildning', code: 'BUN' })
  await seat.next()
  await seat.follow('Ny enhet under')
  await seat.type({ name: 'Norrskolan', code: 'NORR' })
  await seat.next()
}

export async function makePersons(seat: Seat) {
  for (const person of CAST) {
    const { givenNames, familyName } = person
    await seat.go('/persons/new')
    await seat.type({ givenNames, familyName, workEmail: addressOf(person) })
    await seat.next()
    await employ(seat)
  }
}

async function employ(seat: Seat) {
  await seat.go(`${seat.path()}/employments/new`)
  const unit = await seat.page.locator('option', { hasText: 'Norrskolan' }).getAttribute('value')
  await seat.choose('orgUnitId', unit!)
  await seat.type({ title: 'Medarbetare', startDate: '2020-08-01' })
  await seat.tick({ form: 'permanent' })
  await seat.next()
}

export async function appointManager(seat: Seat) {
  await seat.go('/org-units')
  await seat.follow('Norrskolan')
  await seat.type({ manager: nameOf(MARIA) })
  const form = seat.page.locator('form[action$="/managers"] button')
  await Promise.all([seat.page.waitForEvent('domcontentloaded'), form.click()])
}

export async function makeUsers(seat: Seat) {
  for (const { givenNames, familyName, login, duties } of CAST) {
    await seat.go(`/users/new?q=${encodeURIComponent(`${givenNames} ${familyName}`)}`)
    await seat.page.getByRole('radio', { name: `${givenNames} ${familyName}` }).check()
    await seat.type({ login, email: `${login}@exempelkommun.se` })
    await seat.tick({ 'locale': 'sv', 'duties[]': duties })
    await seat.press('Skapa användare')
  }
  await doDueWork()
}

/** Each follows the link in their mail, chooses a password, and signs in. */
export async function letIn(browser: Browser, script: boolean, person: (typeof CAST)[number]) {
  const seat = await Seat.take(browser, { script })
  await seat.go(linkIn(await newestTo(addressOf(person), 'lösenord'), '/password-resets/'))
  await seat.type({ password: PASSWORD, password_confirmation: PASSWORD })
  await seat.next()
  await seat.signIn(person.login, PASSWORD)
  return seat
}
