import { readFileSync } from 'node:fs'

/** A process told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number
  startTime: string
}

const START_TIME_AFTER_NAME = 19

function stat(pid: number) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Ticks since boot at which the process started; null when there is none, or only its corpse. */
export function startTimeOf(pid: number) {
  const fields = stat(pid)
  return !fields || fields[0] === 'Z' ? null : fields[START_TIME_AFTER_NAME]
}

/** The identity of a process that runs now. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startTime: startTimeOf(pid) ?? '' }
}

/** Whether exactly this process, and no namesake, still runs. */
export function isAlive({ pid, startTime }: ProcessIdentity) {
  return startTime !== '' && startTimeOf(pid) === startTime
}

/** The command line of a process, words separated by spaces. */
export function commandLineOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}
