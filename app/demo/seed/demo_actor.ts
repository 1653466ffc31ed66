import { operator } from '#shared/actor'

/** Who set up Exempelkommun, in its audit. */
export const seeder = operator('demo:seed')
