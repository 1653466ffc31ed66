/** Every choice an installation makes, with what holds until it chooses. */
export const DEFAULTS = {
  organisationName: 'Kvittens',
  /** The logo as a data address, or none. */
  logo: null as string | null,
  /** Who makes the AD account: IT by hand, Kvittens, or another system. */
  accountFlow: 'by_hand' as 'by_hand' | 'by_kvittens' | 'by_other_system',
  /** Days before the first day at which an order may be activated. */
  leadDays: 30,
  /** Working days until an unsigned contract is reminded of, and between reminders. */
  contractReminderDays: 3,
  /** Working days until an open line is reminded of, and between reminders. */
  acknowledgementReminderDays: 2,
  /** Reminders before the owner is told. */
  remindersBeforeEscalation: 2,
  /** Working days an administrator has, when nothing else says. */
  acknowledgementDays: 5,
  /** Minutes that lines opened at about the same time are collected into one mail. */
  collectMinutes: 10,
  /** Days a mailed link lives. */
  linkDays: 30,
  senderName: 'Kvittens',
  senderAddress: 'kvittens@localhost',
  replyTo: null as string | null,
  /** Where HR and IT get their mail, when they have a shared address. */
  hrAddress: null as string | null,
  itAddress: null as string | null,
  /** Distinguished names of the organisational units for accounts, for groups and for those who left. */
  directoryAccounts: '',
  directoryGroups: '',
  directoryLeavers: '',
  /** An indexed attribute in which Kvittens knows its own accounts again. */
  directoryMarker: 'msDS-cloudExtensionAttribute20',
  /** After the @ of the user principal name, and of the address. */
  upnDomain: '',
  mailDomain: '',
  /** Days before the first day on which an account is enabled. */
  enableDays: 0,
  /** Minutes between two looks at what has changed in the directory. */
  directorySyncMinutes: 5,
  /** More accounts than these gone or disabled at a time need a second person's yes; the larger holds. */
  syncBrakePercent: 5,
  syncBrakeCount: 10,
  /** The attribute that holds a personnummer, where there is one. */
  directoryIdentityAttribute: '',
  /** Whether an account that another system has made says that the contract is signed. */
  observedAccountSigns: false,
  firstPasswordKind: 'words' as 'words' | 'characters',
  accountTemplate: [
    ...['givenName = {given}', 'sn = {family}', 'displayName = {name}'],
    ...['title = {title}', 'department = {unit}', 'company = {organisation}'],
    ...['employeeNumber = {number}', 'telephoneNumber = {workPhone}', 'manager = {manager}'],
    'proxyAddresses = SMTP:{mail}',
  ].join('\n'),
  /** How names of new accounts are made: see provisioning/naming/patterns/piece.ts. */
  userNamePattern: '{given:3}{family:3}{nn}',
  /** Before the @ of the address and of the user principal name. */
  mailPattern: '{given}.{family}',
  commonNamePattern: '{given} {family}',
  /** User name of protected identities, and of names that give no letter. */
  neutralNamePattern: 'a{nnnnnn}',
  /** What stands in place of a letter; what isn't here is spelled as near as can be. */
  transliteration: 'å=a ä=a ö=o é=e ü=u',
  /** What becomes of "af", "von" and "de la". */
  nameParticles: 'joined' as 'kept' | 'joined' | 'dropped',
  /** Words, besides ours, that no user name or address may have in it. */
  nameBlocklist: '',
  /** Whether staff sign in with their account in the directory; those with a password here still can. */
  signInThroughDirectory: false,
  /** Wrong passwords of one account within a quarter, below the number at which the directory locks it. */
  directoryAttempts: 4,
  /** Set when an administrator has been through the first-run pages. */
  firstRunDoneAt: null as string | null,
}

export type Settings = typeof DEFAULTS
export type SettingKey = keyof Settings
