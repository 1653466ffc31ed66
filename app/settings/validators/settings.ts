import vine from '@vinejs/vine'
import { line, wholeNumber } from '#shared/validation/fields'

/** The ways to make the account that this installation can choose today. */
export const WORKING_FLOWS = ['by_hand'] as const

const whole = (least: number, most: number) => wholeNumber().range([least, most])
const address = () => vine.string().trim().maxLength(254).email()

/** A name in a mail's From line; commas and the like are quoted when it is sent. */
const senderName = () => line(120).regex(/^[^<>"@\\]+$/)

export const organisation = { organisationName: line(120) }

export const sender = {
  senderName: senderName(),
  /** A machine's own name will do on an intranet. */
  senderAddress: vine.string().trim().maxLength(254).email({ require_tld: false }),
  replyTo: address().nullable().optional(),
}

export const settingsValidator = vine.create({
  ...organisation,
  ...sender,
  removeLogo: vine.boolean().optional(),
  accountFlow: vine.enum(WORKING_FLOWS),
  leadDays: whole(0, 365),
  contractReminderDays: whole(1, 60),
  acknowledgementReminderDays: whole(1, 60),
  remindersBeforeEscalation: whole(1, 20),
  acknowledgementDays: whole(1, 120),
  collectMinutes: whole(0, 1440),
  linkDays: whole(1, 365),
  hrAddress: address().nullable().optional(),
  itAddress: address().nullable().optional(),
  /** When the settings were last changed, as this page knew it. */
  known: vine.string().maxLength(24).nullable().optional(),
})

export const organisationValidator = vine.create({ ...organisation, ...sender })
