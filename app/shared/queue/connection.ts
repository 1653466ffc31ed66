import env from '#start/env'
import { Redis, type RedisOptions } from 'ioredis'

const PATH = /^(unix:)?\//
/** A conversation that is mute for longer than any wait for a job (10 s) is given up, and begun anew. */
const LONGEST_SILENCE = 12_000

/** A connection to the Redis of REDIS_URL: an address, or the path of a unix socket. */
export function connectToRedis(options: RedisOptions = {}, url = env.get('REDIS_URL')) {
  if (!url) throw new Error('REDIS_URL is missing: start Kvittens with npm start, or set it')
  const patient = { socketTimeout: LONGEST_SILENCE, ...options }
  return PATH.test(url)
    ? new Redis({ path: url.replace(/^unix:/, ''), ...patient })
    : new Redis(url, patient)
}
