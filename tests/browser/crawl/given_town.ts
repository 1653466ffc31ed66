import { addDays, clock } from '#shared/clock'
import db from '@adonisjs/lucid/services/db'
import { mailboxFiles } from '#shared/mail/mailbox'
import { doDueWork } from '#tests/support/background'
import { given } from '#tests/support/given'
import {
  acknowledge,
  actorOf,
  givenSchool,
  lineOf,
  placeHire,
  sign,
} from '#tests/support/given_hire'
import { sendAtOnce } from '#tests/support/given_order'
import AcknowledgeLine from '#orders/actions/acknowledge_line'
import { givenIntent } from '#tests/functional/operations/given_intent'

/** A town small enough to crawl, with an order in each state, and a sign-in for each kind of user. */
export async function givenTown() {
  await mailboxFiles.empty()
  await sendAtOnce()
  const school = await givenSchool()
  const assistant = await given.person({ preferredName: 'Lena', familyName: 'Ek' })
  await db
    .table('org_unit_assistants')
    .insert({ org_unit_id: school.unit.id, person_id: assistant.id })
  await given.unit({ name: 'Förskolan Tallen', parent: school.unit })
  const town = {
    ...school,
    assistant,
    role: await given.role('Lärare', [school.account, school.system]),
  }
  await givenOrders(town)
  await givenUsers(town)
  await givenIntent({ failure: 'mail_refused' })
  return town
}

type Town = Awaited<ReturnType<typeof givenSchool>> & { assistant: any }

/** One that waits for attestation, one for its contract, one for its account, one active with a question, one done. */
async function givenOrders(town: Town) {
  const items = [town.account, town.system]
  await placeHire(town, items, { familyName: 'Alm' }, false)
  await placeHire(town, items, { familyName: 'Björk', caseNumber: 'KS 1' })
  await givenAccountOrder(town)
  const asked = await givenActive(town, 'Dahl')
  await acknowledge(asked, town.system, 'returned')
  const refused = await placeHire(town, items, { familyName: 'Ek' })
  await sign(refused)
  await acknowledge(refused, town.account, 'declined')
  const done = await givenActive(town, 'Falk')
  await acknowledge(done, town.system)
  await givenActive(town, 'Gran')
  await doDueWork()
}

async function givenAccountOrder(town: Town) {
  const order = await placeHire(town, [town.account, town.system], { familyName: 'Ceder' })
  await sign(order)
  await doDueWork()
}

async function givenActive(town: Town, familyName: string) {
  const order = await placeHire(town, [town.account, town.system], {
    familyName,
    startDate: addDays(clock.today(), 10),
  })
  await sign(order)
  const line = await lineOf(order, town.account)
  const account = { userName: familyName.toLowerCase(), email: null }
  const actor = actorOf(town.it)
  await new AcknowledgeLine().handle({ actor, line, outcome: 'done', account })
  await doDueWork()
  return order
}

async function givenUsers({ manager, it, admin, assistant }: Town) {
  const employee = await given.person({ preferredName: 'Kim', familyName: 'Å' })
  await given.user({ login: 'ada', duties: ['administrator'] })
  await given.user({ login: 'per', duties: ['hr_officer'] })
  await given.user({ login: 'ali', person: it, duties: ['it'] })
  await given.user({ login: 'greta', duties: ['auditor'] })
  await given.user({ login: 'maria', person: manager })
  await given.user({ login: 'lena', person: assistant })
  await given.user({ login: 'eva', person: admin })
  await given.user({ login: 'kim', person: employee })
}

export const LOGINS = ['ada', 'per', 'ali', 'greta', 'maria', 'lena', 'eva', 'kim']
