import { errors } from '@adonisjs/core/env'

/** EX_CONFIG: systemd and people alike read from it that starting again will not help. */
export const MISCONFIGURED = 78

const ADVICE = `
Set them in .env or in the environment; .env.example explains each.
A .env with fresh keys for a try-out: node bin/setup/env_file.js`

/** Reads .env and the environment as the application will; says what is missing or wrong. */
export async function environmentProblem() {
  try {
    await import('#start/env')
    return null
  } catch (error) {
    if (!(error instanceof errors.E_INVALID_ENV_VARIABLES)) throw error
    return `Kvittens does not start, because its environment is not complete:\n${error.help}\n${ADVICE}`
  }
}
