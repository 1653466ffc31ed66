/** Bits of userAccountControl [MS-ADTS 2.2.16]. */
const DISABLED = 0x2
const NO_PASSWORD_NEEDED = 0x20
const NORMAL_ACCOUNT = 0x200

/** What a new account has: 514. */
export const NEW_ACCOUNT = String(NORMAL_ACCOUNT | DISABLED)

/** Whether nobody can sign in with it. */
export const isDisabled = (control: string) => (Number(control) & DISABLED) !== 0
/** The same value with the account turned off. */
export const disabled = (control: string) => String(Number(control) | DISABLED)

/** An account that may do without a password is never let in so: the directory then asks for one. */
export const enabled = (control: string) =>
  String(Number(control) & ~DISABLED & ~NO_PASSWORD_NEEDED)
