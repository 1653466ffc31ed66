import { Installation } from '#tests/faults/support/installation'

/** The web of an installation on the test's database, told this by its environment; for the caller to end. */
export async function serving(env: Record<string, string>) {
  const installation = await new Installation({ smtpPort: 25, env }).prepare()
  installation.web().start()
  await installation.ready()
  return installation
}
