import type { Columns } from '#shared/csv/read_rows'

export type PersonColumn =
  | 'givenNames'
  | 'preferredName'
  | 'familyName'
  | 'identityNumber'
  | 'birthDate'
  | 'employmentNumber'
  | 'email'
  | 'phone'
  | 'unit'
  | 'title'
  | 'form'
  | 'startDate'
  | 'lastDate'
  | 'userName'
  | 'protected'

/** Headings as payroll and staff systems write them. */
export const PERSON_COLUMNS: Columns<PersonColumn> = {
  givenNames: ['förnamn', 'given names', 'given name', 'first name'],
  preferredName: ['tilltalsnamn', 'name used', 'preferred name'],
  familyName: ['efternamn', 'family name', 'last name', 'surname'],
  identityNumber: ['personnummer', 'person nr', 'pnr', 'identity number', 'samordningsnummer'],
  birthDate: ['födelsedatum', 'birth date', 'date of birth'],
  employmentNumber: ['anställningsnummer', 'anställningsnr', 'anst nr', 'employment number'],
  email: ['e-post', 'epost', 'e-postadress', 'e-mail', 'mail', 'work email'],
  phone: ['telefon', 'phone', 'telephone', 'work phone'],
  unit: ['enhet', 'enhetskod', 'org unit', 'department', 'avdelning', 'organisation'],
  title: ['titel', 'befattning', 'yrkestitel', 'job title'],
  form: ['anställningsform', 'form of employment', 'employment form'],
  startDate: ['första dag', 'startdatum', 'anställd från', 'from', 'från och med', 'first day'],
  lastDate: [
    'sista arbetsdag',
    'sista dag',
    'slutdatum',
    'anställd till',
    'till och med',
    'last day',
    'end date',
  ],
  userName: ['användarnamn', 'konto', 'user name', 'login', 'samaccountname'],
  protected: ['skyddad', 'skyddade personuppgifter', 'skyddad identitet', 'protected identity'],
}

export const NEEDED: PersonColumn[] = ['givenNames', 'familyName', 'unit', 'title', 'startDate']
