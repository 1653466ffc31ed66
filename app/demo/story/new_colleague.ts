import { randomInt } from 'node:crypto'
import { addDays, clock } from '#shared/clock'
import { addWorkingDays } from '#shared/working_days'
import { addressOf } from '#demo/organisation/cast'
import { testIdentityNumber } from '#demo/organisation/identity_number'
import { freeLogin } from '#demo/organisation/made_up_names'
import { FAMILY_NAMES, GIVEN_NAMES } from '#demo/organisation/names'

const ADULT_DAYS = 22 * 366
const AGES_DAYS = 40 * 365
const WORKING_DAYS_AHEAD = 8

const oneOf = <T>(list: T[]) => list[randomInt(list.length)]

/** Somebody new each time, with a personnummer of Skatteverket's test series. */
export function newColleague() {
  const [givenName, familyName] = [oneOf(GIVEN_NAMES), oneOf(FAMILY_NAMES)]
  const birthDate = addDays(clock.today(), -ADULT_DAYS - randomInt(AGES_DAYS))
  const login = freeLogin(`${givenName}.${familyName}`, new Set())
  const number = String(randomInt(100_000, 1_000_000))
  return {
    givenName,
    familyName,
    name: `${givenName} ${familyName}`,
    identityNumber: testIdentityNumber(birthDate, randomInt(2)),
    privateEmail: `${login}.${number}@example.com`,
    startDate: addWorkingDays(clock.today(), WORKING_DAYS_AHEAD),
    userName: `${login.replace(/^(\w{1,3})\w*\.(\w{1,3})\w*/, '$1$2')}${number}`,
    workEmail: addressOf(`${login}${number}`),
    employmentNumber: `3${number}`,
    firstPassword: `Stig-Bord-${number}-Moln`,
  }
}
