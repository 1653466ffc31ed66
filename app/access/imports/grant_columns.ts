import type { Columns } from '#shared/csv/read_rows'

export type GrantColumn =
  | 'identityNumber'
  | 'employmentNumber'
  | 'email'
  | 'userName'
  | 'item'
  | 'level'
  | 'since'
  | 'role'
  | 'reason'

export const GRANT_COLUMNS: Columns<GrantColumn> = {
  identityNumber: ['personnummer', 'pnr', 'identity number'],
  employmentNumber: ['anställningsnummer', 'anställningsnr', 'anst nr', 'employment number'],
  email: ['e-post', 'epost', 'e-postadress', 'e-mail', 'mail'],
  userName: ['användarnamn', 'konto', 'user name', 'login', 'samaccountname'],
  item: ['system', 'resurs', 'utrustning', 'systemkod', 'resource', 'catalogue item'],
  level: ['behörighetsnivå', 'nivå', 'behörighet'],
  since: ['sedan', 'från och med', 'from', 'datum', 'date'],
  role: ['yrkesroll', 'roll'],
  reason: ['skäl', 'anledning', 'kommentar', 'comment'],
}

export const NEEDED: GrantColumn[] = ['item', 'since']
