import logger from '@adonisjs/core/services/logger'
import { runStep } from '#shared/steps/step_runner'

/** Every await around an effect passes here: one place for logging and timing of what happens when. */
export async function namedStep<T>(
  effect: string,
  step: string,
  work: () => Promise<T>
): Promise<T> {
  const started = performance.now()
  try {
    return await runStep({ effect, step }, work)
  } finally {
    const milliseconds = Math.round(performance.now() - started)
    logger.debug({ effect, step, milliseconds }, 'step')
  }
}
