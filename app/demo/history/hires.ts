import type { EmploymentForm } from '#people/enums'

/** A hire in Exempelkommun's recent past. */
export interface Hire {
  name: [given: string, family: string]
  birthDate: string
  orderer: string
  unit: string
  role: string
  title: string
  form?: EmploymentForm
}

const hire = (name: string, birthDate: string, [orderer, unit]: string[], more: string[]): Hire => {
  const [given, family] = name.split(' ')
  const [role, title, form] = more
  return {
    name: [given, family],
    ...{ birthDate, orderer, unit, role, title },
    form: (form ?? 'permanent') as EmploymentForm,
  }
}

const NORR = ['maria.lindqvist', 'NORR']
const BY_ASSISTANT = ['sara.nygren', 'NORR']
const LIND = ['fatima.haddad', 'LIND']
const ANGEN = ['gunilla.ahlberg', 'ANGEN']

export const HIRES = {
  emma: hire('Emma Sundqvist', '1991-03-14', NORR, ['LARARE', 'Lärare']),
  samira: hire('Samira Osman', '1988-11-02', LIND, ['UNDERSKOTERSKA', 'Undersköterska']),
  viktor: hire('Viktor Åhlén', '1996-07-21', BY_ASSISTANT, ['LARARE', 'Lärare', 'substitute']),
  hedda: hire('Hedda Lindmark', '1984-01-30', NORR, ['LARARE', 'Speciallärare']),
  kofi: hire('Kofi Mensah', '1993-09-09', LIND, ['UNDERSKOTERSKA', 'Undersköterska']),
  ronja: hire('Ronja Isberg', '1990-05-05', NORR, ['LARARE', 'Lärare']),
  tuva: hire('Tuva Lindell', '1998-12-17', ANGEN, ['FORSKOLLARARE', 'Förskollärare']),
  malte: hire('Malte Ekholm', '1979-04-26', BY_ASSISTANT, ['LARARE', 'Lärare', 'fixed_term']),
  astrid: hire('Astrid Söderlind', '2000-08-08', NORR, ['LARARE', 'Ämneslärare']),
}

export type HireName = keyof typeof HIRES

export const tokenOf = (name: HireName) => `demo:${name}`
