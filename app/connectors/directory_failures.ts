/** `certificate`: it answered, and isn't who it should be. `busy`: it answered that it can't answer now. */
export type UnreachableReason = 'no_connection' | 'no_answer' | 'certificate' | 'busy'

/** Nobody who may be trusted answered in time. Whether a change was made is unknown: look, then try again. */
export class DirectoryUnreachable extends Error {
  constructor(
    readonly reason: UnreachableReason,
    message: string
  ) {
    super(message)
  }
}

/**
 * `exists`: an object lies there. `name_taken`: another object has a name that must be unique.
 * `missing_reference`: a value names an object that isn't there. `elsewhere`: another domain holds it.
 * `service_account`: Kvittens itself is not let in. `not_permitted`: nobody may do that.
 */
export type RefusalReason =
  | 'exists'
  | 'name_taken'
  | 'weak_password'
  | 'no_right'
  | 'not_found'
  | 'bad_value'
  | 'missing_reference'
  | 'not_permitted'
  | 'too_many'
  | 'elsewhere'
  | 'service_account'
  | 'unknown'

/** The directory said no, and would say so again; its own words are the message. */
export class DirectoryRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string
  ) {
    super(message)
  }
}

/** The directory doesn't know this cookie, or no longer: begin again without one. */
export class CookieRefused extends Error {}

/** Passwords would be sent or printed in the clear; nothing was sent. */
export class InsecureDirectory extends Error {}
