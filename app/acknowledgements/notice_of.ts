import type { Acknowledged } from '#acknowledgements/actions/acknowledge_lines'

type Notice = ['success' | 'warning', string, Record<string, number>]

/** What the next page says on top. */
export function noticeOf({ done, late }: Acknowledged): Notice {
  const counts = { done: done.length, late: late.length }
  if (late.length === 0) return ['success', 'acknowledgements.acknowledged_notice', counts]
  if (done.length === 0) return ['warning', 'acknowledgements.late_notice', counts]
  return ['warning', 'acknowledgements.partly_notice', counts]
}
