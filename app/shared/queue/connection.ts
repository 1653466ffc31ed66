import env from '#start/env'
import { Redis, type RedisOptions } from 'ioredis'

const PATH = /^(unix:)?\//

/** A connection to the Redis of REDIS_URL: an address, or the path of a unix socket. */
export function connectToRedis(options: RedisOptions = {}, url = env.get('REDIS_URL')) {
  if (!url) throw new Error('REDIS_URL is missing: start Kvittens with npm start, or set it')
  return PATH.test(url)
    ? new Redis({ path: url.replace(/^unix:/, ''), ...options })
    : new Redis(url, options)
}
