/** Trying again would not help: a person must look. The reason is a language key under `operations.failures`. */
export class PermanentFailure extends Error {
  constructor(
    readonly reason: string,
    message: string
  ) {
    super(message)
  }
}

/** Another worker has taken over; this one must stop at once and record nothing. */
export class LeaseLost extends Error {}
