import db from '@adonisjs/lucid/services/db'
import type { Form } from '#tests/support/forms'
import { givenIntent } from '../../operations/given_intent.js'
import type { Step } from './step.js'

const done = ({ fields }: Form) => ({
  [fields.findLast((name) => name.endsWith('[outcome]'))!]: 'done',
})

/** What a line asks for besides, where its account comes into being. */
const also = ['all', 'code', 'lines', '*[user_name]', '*[email]', '*[password]']

const oneMoreIntent = async () => ({ id: await givenIntent() })

/** Issuing a password makes a hand-over of its own. */
async function issued() {
  const { id } = await db.from('handovers').orderBy('id', 'desc').firstOrFail()
  return { id }
}

export const work: Step[] = [
  { route: 'POST /k/:token/opening', page: '/k/:token', as: 'system_administrator' },
  {
    route: 'POST /acknowledgements',
    page: '/acknowledgements',
    as: 'system_administrator',
    on: 'own',
    also,
    fill: done,
  },
  {
    route: 'POST /k/:token',
    page: '/k/:token',
    as: 'system_administrator',
    also,
    fill: done,
  },
  {
    route: 'POST /handovers/:id/issues',
    page: '/handovers/:id/issue',
    as: 'account_maker',
    on: 'own',
    fill: { password: 'Första-lösenordet-7' },
  },
  {
    route: 'POST /handovers/:id/openings',
    page: '/handovers/:id',
    as: 'manager',
    on: 'own',
    given: issued,
    also: ['as'],
  },
  {
    route: 'POST /handovers/:id/requests',
    page: '/handovers/:id',
    as: 'manager',
    on: 'own',
    given: issued,
  },
  { route: 'POST /operations/:id/retries', page: '/operations/:id', as: 'it' },
  {
    route: 'PUT /operations/:id',
    page: '/operations/:id',
    as: 'it',
    given: oneMoreIntent,
    fill: { verb: 'skip', reason: 'Redan gjort för hand' },
  },
]
