import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** `node create_database.js URL NAME`: waits up to 30 s for the server, then makes the database. */
const [connectionString, name] = process.argv.slice(2)

async function connect() {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

async function patiently(deadline) {
  try {
    return await connect()
  } catch (error) {
    if (Date.now() > deadline) throw error
    await sleep(100)
    return patiently(deadline)
  }
}

const client = await patiently(Date.now() + 30_000)
await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
await client.end()
