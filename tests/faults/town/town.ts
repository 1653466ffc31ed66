import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import type { Duty } from '#auth/permissions'
import { given } from '#tests/support/given'

/** Who signs in, with which duties. */
const STAFF: Record<string, Duty[]> = {
  maria: [],
  per: [],
  hr: ['hr_officer'],
  ali: ['it'],
  eva: [],
  adam: ['administrator'],
}

async function givenStaff() {
  const people: Record<string, Awaited<ReturnType<typeof given.person>>> = {}
  for (const [login, duties] of Object.entries(STAFF)) {
    const person = await given.person({ preferredName: login, familyName: 'Kommunsson' })
    await given.user({ login, person, duties })
    people[login] = person
  }
  return people
}

async function givenCatalogue({ ali, eva }: Awaited<ReturnType<typeof givenStaff>>) {
  const primary = { isPrimary: true, administrators: [ali] }
  const account = await given.item({ name: 'AD-konto', reportsAccount: true, ...primary })
  const mail = await given.item({ name: 'E-post', ...primary })
  const edlevo = await given.item({ name: 'Edlevo', administrators: [eva] })
  const folder = await given.item({ name: 'Gemensam mapp', administrators: [eva] })
  const requires = (item: { id: number }, other: { id: number }) =>
    db.table('prerequisites').insert({ item_id: item.id, requires_item_id: other.id })
  await requires(mail, account)
  await requires(folder, edlevo)
  await db.table('item_owners').insert({ item_id: edlevo.id, person_id: ali.id })
  return { account, mail, edlevo, folder }
}

/** A school with everybody who takes part in a hire, as rows; mails are not collected. */
export async function givenTown() {
  const people = await givenStaff()
  const unit = await given.unit({ manager: people.maria, assistant: people.per })
  await given.employment(people.maria, unit, { title: 'Rektor' })
  const items = await givenCatalogue(people)
  const role = await given.role('Lärare', Object.values(items))
  await inTransaction((trx) =>
    settings.write(trx, {
      collectMinutes: 0,
      hrAddress: 'hr@exempelkommun.se',
      firstRunDoneAt: clock.now(),
    })
  )
  return { people, unit, items, role }
}

export type Town = Awaited<ReturnType<typeof givenTown>>
