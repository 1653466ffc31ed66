import { inspect } from 'node:util'
import logger from '@adonisjs/core/services/logger'

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/** Everything that this process gives to its log while the work goes on, before anything is made unreadable. */
export async function heardLog(work: () => Promise<unknown>) {
  const heard: string[] = []
  const spoken = logger as unknown as Record<string, (...words: unknown[]) => void>
  for (const level of LEVELS) spoken[level] = (...words) => void heard.push(inspect(words))
  try {
    await work()
  } finally {
    for (const level of LEVELS) delete spoken[level]
  }
  return heard.join('\n')
}
