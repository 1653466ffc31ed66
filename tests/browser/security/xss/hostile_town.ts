import CatalogueItem from '#catalogue/models/catalogue_item'
import Person from '#people/models/person'
import { mailboxFiles } from '#shared/mail/mailbox'
import { doDueWork } from '#tests/support/background'
import { emptyDatabase } from '#tests/support/database'
import { visitor } from '#tests/support/visitor'
import { givenWalk } from '#tests/functional/auth/walk/given_walk'
import { countFromOne } from '#tests/functional/security/mass/changes'
import { playIn, type SendForm } from '#tests/functional/security/mass/play'
import type { Step } from '#tests/functional/security/mass/step'
import { STEPS } from '#tests/functional/security/mass/steps'
import { importCatalogue, importPeople } from './files.js'
import type { Store } from './store.js'

/** What would take something away that pages are to show, or change the passwords to sign in with. */
const LEFT_OUT = ['DELETE /mail-texts', 'PUT /password', 'POST /password', 'POST /session']
const storing = ({ route }: Step) => !LEFT_OUT.some((start) => route.startsWith(start))

/** Has much room in texts that its page shows. */
const oneMoreItem: Step = {
  route: 'POST /catalogue',
  page: '/catalogue/new',
  as: 'administrator',
  fill: { 'kind': 'system', 'administrators[0]': 'Vilma Ekit' },
}
const ROOM: Record<string, number> = { description: 2000, instructions: 4000 }

const roomy =
  (send: SendForm): SendForm =>
  (who, filled) => {
    const texts = filled.texts.map((one) => ({ ...one, longest: ROOM[one.name] ?? one.longest }))
    return send(who, { ...filled, texts })
  }

async function administrator() {
  const { workEmail } = await Person.findByOrFail('familyName', 'Ekit')
  return workEmail!
}

/** Names that no form lets in, but another system may: of those who sign in, too. */
async function renamePersons(store: Store) {
  for (const person of await Person.query().where('protected', false).orderBy('id')) {
    const [given, family] = [...store.take(NAME), ...store.take(NAME)].map(({ text }) => text)
    await person.merge({ preferredName: given, familyName: family }).save()
  }
}
const NAME = { longest: 60, lines: false }

/**
 * A town with a text that runs script in every field that takes one, and mails that tell of it all: an import
 * that waits, and the pages of the items that hold all of them together.
 */
export async function givenHostileTown(store: Store) {
  await emptyDatabase()
  await countFromOne()
  await mailboxFiles.empty()
  const walk = await givenWalk()
  await playIn(walk, STEPS.filter(storing), store.send)
  const before = await CatalogueItem.query().orderBy('id', 'desc').firstOrFail()
  store.beginAgain()
  while (store.left > 0) await playIn(walk, Array(4).fill(oneMoreItem), roomy(store.send))
  const items = await CatalogueItem.query().where('id', '>', before.id).orderBy('id')
  await importCatalogue(store, await administrator())
  const waiting = await importPeople(await visitor().signIn('administrator'), store)
  await renamePersons(store)
  await doDueWork({ duties: true })
  return { waiting, items: items.map(({ id }) => `/catalogue/${id}`) }
}
