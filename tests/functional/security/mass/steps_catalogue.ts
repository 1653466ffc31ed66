import CatalogueItem from '#catalogue/models/catalogue_item'
import type { Step } from './step.js'

const as = 'administrator'

async function anItem() {
  const { id } = await CatalogueItem.findByOrFail('name', 'Verksamhet ett')
  return `items[item${id}]`
}

/** The form of an item that has levels says which is which. */
const also = ['*[id]', '*[archived]']

const item = {
  'description': 'För dem som behöver det',
  'administrators[0]': 'Vilma Ekhr',
  'owners[0]': 'Vilma Ekit',
  'instructions': 'Lägg upp.',
  'leadDays': '10',
  'levels[0][name]': 'Läsa',
}

/** Archived, and brought back from another page. */
const archived = (path: string, back = path): Step[] => [
  { route: `POST ${path}/archiving`, page: `${path}/archiving/new`, as, on: 'branch' },
  { route: `DELETE ${path}/archiving`, page: back, as, on: 'branch' },
]

export const catalogue: Step[] = [
  {
    route: 'POST /catalogue',
    page: '/catalogue/new',
    as,
    also,
    fill: { ...item, kind: 'system', name: 'Platina', code: 'PLA' },
  },
  {
    route: 'PUT /catalogue/:id',
    page: '/catalogue/:id/edit',
    as,
    on: 'branch',
    also,
    fill: { ...item, isSensitive: 'on' },
  },
  ...archived('/catalogue/:id'),
  {
    route: 'POST /catalogue/mailboxes',
    page: '/catalogue/mailboxes/new',
    as,
    fill: { 'name': 'Lådan', 'email': 'ladan@exempelkommun.se', 'members[0]': 'Vilma Ekhr' },
  },
  {
    route: 'PUT /catalogue/mailboxes/:id',
    page: '/catalogue/mailboxes/:id/edit',
    as,
    on: 'branch',
    fill: { 'email': 'torp@exempelkommun.se', 'members[1]': 'Vilma Ekhr' },
  },
  ...archived('/catalogue/mailboxes/:id', '/catalogue/mailboxes?show=archived'),
  {
    route: 'POST /roles',
    page: '/roles/new',
    as,
    fill: async () => ({
      'name': 'Rektor',
      'code': 'REK',
      'description': 'Leder en skola',
      'proposals[0][title]': 'Rektor',
      'proposals[0][unit]': '1',
      [await anItem()]: 'yes',
    }),
  },
  {
    route: 'PUT /roles/:id',
    page: '/roles/:id/edit',
    as,
    fill: async () => ({ name: 'Läraren', [await anItem()]: 'yes' }),
  },
  ...archived('/roles/:id'),
]
