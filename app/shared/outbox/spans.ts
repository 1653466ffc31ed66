/** How long a worker may be silent before another takes its intent. */
export const LEASE = { seconds: 30 }

/** A job that was not claimed by then is handed out anew: the queue may have lost it. */
export const HANDED = { seconds: 20 }

/** The longest pause between two tries, in seconds, and how much of it is added by chance at most. */
export const LONGEST_PAUSE = 3_600
export const SPREAD = 1 / 4
