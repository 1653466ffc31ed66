/** Calls back when the supervisor that started this process is gone, however it died. */
export function whenParentDies(end: () => unknown) {
  if (process.channel) process.once('disconnect', end)
}
