import { defineConfig, drivers } from '@adonisjs/core/hash'

/** N=2^17, r=8, p=1: OWASP's password storage cheat sheet. Tests use less, for speed only. */
const COST = process.env.NODE_ENV === 'test' ? 2 ** 12 : 2 ** 17

const hashConfig = defineConfig({
  default: 'scrypt',
  list: {
    scrypt: drivers.scrypt({
      cost: COST,
      blockSize: 8,
      parallelization: 1,
      maxMemory: 256 * 1024 * 1024,
    }),
  },
})

export default hashConfig

declare module '@adonisjs/core/types' {
  export interface HashersList extends InferHashers<typeof hashConfig> {}
}
