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
  /** Set when an administrator has been through the first-run pages. */
  firstRunDoneAt: null as string | null,
}

export type Settings = typeof DEFAULTS
export type SettingKey = keyof Settings
