import { defineConfig, stores } from '@adonisjs/limiter'

/** In SQL, so that the limits on guessing survive the loss of Redis and a restart. */
const limiterConfig = defineConfig({
  default: 'database',
  stores: { database: stores.database({ tableName: 'rate_limits' }) },
})

export default limiterConfig

declare module '@adonisjs/limiter/types' {
  export interface LimitersList extends InferLimiters<typeof limiterConfig> {}
}
