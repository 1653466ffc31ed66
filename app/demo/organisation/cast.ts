import type { Duty } from '#auth/permissions'

interface Part {
  manages?: string
  assists?: string
  duties?: Duty[]
}

/** Somebody with a part in the demo: everybody here can sign in. */
export interface CastMember extends Part {
  login: string
  preferredName: string
  familyName: string
  title: string
  unit: string
  /** What they show in the demo, as the list of logins says it. */
  part: string
}

type Place = [unit: string, title: string]

function member(name: string, [unit, title]: Place, part: string, more: Part = {}): CastMember {
  const [preferredName, familyName] = name.split(' ')
  const login = `${preferredName}.${familyName}`.toLowerCase().replaceAll('ö', 'o')
  return { login, preferredName, familyName, unit, title, part, ...more }
}

export const CAST = [
  member('Maria Lindqvist', ['NORR', 'Rektor'], 'Chef, beställer', { manages: 'NORR' }),
  member('Sara Nygren', ['NORR', 'Skoladministratör'], 'Attestbeställare', { assists: 'NORR' }),
  member('Gunilla Ahlberg', ['BUF', 'Förvaltningschef'], 'Högre chef', { manages: 'BUF' }),
  member('Fatima Haddad', ['LIND', 'Enhetschef'], 'Chef inom omsorgen', { manages: 'LIND' }),
  member('Per Holm', ['HR', 'HR-specialist'], 'Personaladministratör', { duties: ['hr_officer'] }),
  member('Ali Noor', ['IT', 'IT-tekniker'], 'IT, skapar AD-konton', { duties: ['it'] }),
  member('Eva Berg', ['BUF', 'Systemförvaltare'], 'Systemadministratör, Edlevo'),
  member('Nils Öquist', ['BUF', 'IKT-pedagog'], 'Systemadministratör, lärplattformen'),
  member('Bo Asplund', ['FAST', 'Fastighetsskötare'], 'Systemadministratör, passerkort'),
  member('Lena Wester', ['VOF', 'Systemförvaltare'], 'Systemadministratör, journalen'),
  member('Karin Forsell', ['BUF', 'Utvecklingschef'], 'Systemägare, skolans system'),
  member('Anna Ek', ['KLK', 'Digitaliseringsstrateg'], 'Administratör', {
    duties: ['administrator'],
  }),
  member('Lars Dahlin', ['EXK', 'Internrevisor'], 'Revisor', { duties: ['auditor'] }),
  member('Johan Strand', ['NORR', 'Lärare'], 'Medarbetare'),
]

export const DOMAIN = 'exempelkommun.se'
export const addressOf = (login: string) => `${login}@${DOMAIN}`
