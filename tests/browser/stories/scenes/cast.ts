import { addDays, clock } from '#shared/clock'

export const PASSWORD = 'fyra olika ord räcker'

export const ADA = { login: 'ada', email: 'ada.admin@exempelkommun.se' }

interface Role {
  givenNames: string
  familyName: string
  login: string
  duties: string[]
}

/** Those whom the administrator lets in; the manager's and the system administrator's rights follow from what they do. */
export const MARIA: Role = {
  givenNames: 'Maria',
  familyName: 'Lindqvist',
  login: 'maria.lindqvist',
  duties: [],
}
export const PER: Role = {
  givenNames: 'Per',
  familyName: 'Holm',
  login: 'per.holm',
  duties: ['hr_officer'],
}
export const ALI: Role = {
  givenNames: 'Ali',
  familyName: 'Noor',
  login: 'ali.noor',
  duties: ['it'],
}
export const EVA: Role = { givenNames: 'Eva', familyName: 'Berg', login: 'eva.berg', duties: [] }

export const CAST = [MARIA, PER, ALI, EVA]

export const nameOf = ({ givenNames, familyName }: Role) => `${givenNames} ${familyName}`
export const addressOf = ({ login }: Role) => `${login}@exempelkommun.se`

export const NEWCOMER = {
  givenNames: 'Åsa Maria',
  familyName: 'Öhrström',
  privateEmail: 'asa@example.se',
  title: 'Lärare',
  startDate: () => addDays(clock.today(), 21),
}
