import { ignite } from '../../bin/ignitor.js'

/** `main.ts people N` fills the database of the environment; `main.ts mails N` plans mails in it. */
const [what, count] = process.argv.slice(2)
const app = ignite().createApp('console')
await app.init()
await app.boot()
await app.start(async () => {
  const { seedMails } = await import('./mails.js')
  const { seedPeople } = await import('./town.js')
  await (what === 'people' ? seedPeople : seedMails)(Number(count))
})
await app.terminate()
