import { errors } from '@adonisjs/core/env'

/** EX_CONFIG: systemd and people alike read from it that starting again will not help. */
export const MISCONFIGURED = 78

const ADVICE = `
Set them in .env or in the environment; .env.example explains each.
A fresh key: openssl rand -base64 32`

/** Reads .env and the environment as the application will; says what is missing or wrong. */
export async function environmentProblem() {
  try {
    const wrong = await wrongValues()
    return wrong.length === 0 ? null : sentence(wrong.join('\n'))
  } catch (error) {
    if (!(error instanceof errors.E_INVALID_ENV_VARIABLES)) throw error
    return sentence(error.help ?? '')
  }
}

/** What is there, but can't be used. */
async function wrongValues() {
  const { default: env } = await import('#start/env')
  const keys = (['FIELD_KEY', 'HANDOVER_KEY', 'LINK_KEY'] as const).map((name) => ({
    name,
    value: env.get(name).release(),
  }))
  const wrong = keys
    .filter(({ value }) => Buffer.from(value, 'base64').length !== 32)
    .map(({ name }) => `- ${name} must be 32 bytes in base64`)
  if (new Set(keys.map(({ value }) => value)).size < keys.length)
    wrong.push('- FIELD_KEY, HANDOVER_KEY and LINK_KEY must differ from each other')
  if (
    env.get('NODE_ENV') === 'production' &&
    env.get('MAIL_TRANSPORT') === 'mailbox' &&
    !env.get('DEMO')
  )
    wrong.push('- MAIL_TRANSPORT=mailbox needs DEMO=true: without it nobody would see the mail')
  return wrong
}

const sentence = (list: string) =>
  `Kvittens does not start, because its environment is not complete:\n${list}\n${ADVICE}`
