import { DirectoryRefusal, type RefusalReason } from '#connectors/directory_failures'
import { PermanentFailure } from '#shared/outbox/failures'

/** These may come right without anybody doing anything. */
const PASSING: RefusalReason[] = ['too_many', 'unknown']

/** Asks the directory; what it refuses for good is left to a person, with the directory's own words. */
export async function askDirectory<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof DirectoryRefusal) || PASSING.includes(error.reason)) throw error
    throw new PermanentFailure(`directory_${error.reason}`, error.message)
  }
}
