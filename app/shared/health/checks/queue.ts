import { type Check, type CheckResult, fail, ok, warn } from '#shared/health/check'
import { queueState, type QueueState } from '#shared/queue/queue_state'

const FINDINGS: Record<QueueState, Omit<CheckResult, 'name'>> = {
  ok: ok('Redis answers and keeps everything'),
  not_set: warn(
    'REDIS_URL is not set here',
    'npm start runs its own Redis; for one of your own, set REDIS_URL.'
  ),
  unreachable: fail(
    'Redis does not answer',
    'Start Redis, or correct REDIS_URL. Orders are accepted meanwhile and done later.'
  ),
  evicting: fail(
    'Redis may throw work away when memory is full',
    'Set maxmemory-policy noeviction in redis.conf.'
  ),
}

export const queueCheck: Check = {
  name: 'queue',
  look: async () => FINDINGS[await queueState()],
}
