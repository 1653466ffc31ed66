import { type Check, fail, ok } from '#shared/health/check'

const OLDEST = 24

export const nodeCheck: Check = {
  name: 'node',
  async look() {
    const major = Number.parseInt(process.versions.node, 10)
    if (major >= OLDEST) return ok(process.version)
    return fail(process.version, `Use Node ${OLDEST}, which npm ci installs: npm start, node ace.`)
  },
}
