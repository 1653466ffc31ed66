import db from '@adonisjs/lucid/services/db'
import { inTransaction } from '#shared/database/transaction'
import { settings } from '#settings/settings'
import { emptyDatabase } from '#tests/support/database'
import { given } from '#tests/support/given'
import { givenSchool } from '#tests/support/given_hire'

/**
 * A school whose items try every rule: a chain of primaries, a prerequisite, a lead time of its own,
 * one to ask for instead that requires another, and two roles that share an item.
 */
export async function givenModelTown() {
  await emptyDatabase()
  await inTransaction((trx) => settings.write(trx, { collectMinutes: 0 }))
  const school = await givenSchool()
  const administrators = [school.admin]
  const mail = await given.item({ name: 'E-post', isPrimary: true, administrators })
  const folder = await given.item({ name: 'Mapp', administrators })
  const tag = await given.item({ name: 'Tagg', leadDays: 2, administrators })
  const base = await given.item({ name: 'Grund', administrators })
  const spare = await given.item({ name: 'Reserv', administrators })
  for (const [item, requires] of [
    [mail, school.account],
    [folder, school.system],
    [spare, base],
  ])
    await db.table('prerequisites').insert({ item_id: item.id, requires_item_id: requires.id })
  const assistant = await given.person({ preferredName: 'Per', familyName: 'Holm' })
  const items = [school.account, mail, school.system, folder, tag]
  const needs = new Map([
    [mail, school.account],
    [folder, school.system],
  ])
  const rolesBring = [
    [school.account, mail],
    [school.account, tag],
  ]
  const roles = []
  for (const brought of rolesBring)
    roles.push({ id: (await given.role('Roll', brought)).id, items: brought })
  return { ...school, assistant, items, needs, spare, roles }
}

export type ModelTown = Awaited<ReturnType<typeof givenModelTown>>
