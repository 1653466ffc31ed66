import logger from '@adonisjs/core/services/logger'

/** Every await around an effect passes here: one place for logging and timing of what happens when. */
export async function namedStep<T>(
  effect: string,
  step: string,
  work: () => Promise<T>
): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const milliseconds = Math.round(performance.now() - started)
    logger.debug({ effect, step, milliseconds }, 'step')
  }
}
