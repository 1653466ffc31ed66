import { readFileSync } from 'node:fs'
import { given } from '#tests/support/given'
import type { Step } from './step.js'

const person = {
  givenNames: 'Nora Maria',
  preferredName: 'Nora',
  birthDate: '1990-05-06',
  workPhone: '018-727 00 00',
  privateEmail: 'nora@example.se',
  privatePhone: '070-174 06 05',
}
const employment = {
  title: 'Rektor',
  form: 'fixed_term',
  employmentNumber: '4711',
  startDate: '2026-01-01',
  lastDate: '2027-01-01',
}
const also = ['notDuplicate']

export const people: Step[] = [
  {
    route: 'POST /persons',
    page: '/persons/new',
    as: 'hr',
    also,
    fill: { ...person, familyName: 'Nyman' },
  },
  /** An administrator marks nobody as protected. */
  {
    route: 'POST /persons',
    page: '/persons/new',
    as: 'administrator',
    also,
    fill: { ...person, familyName: 'Åberg' },
  },
  {
    route: 'PUT /persons/:id',
    page: '/persons/:id/edit',
    as: 'hr',
    on: 'foreign',
    fill: { ...person, identityNumber: '19640823-3234', birthDate: '' },
  },
  {
    route: 'PUT /persons/:id',
    page: '/persons/:id/edit',
    as: 'administrator',
    on: 'branch',
    fill: person,
  },
  {
    route: 'POST /persons/:person/identity-number',
    page: '/persons/:person/identity-number',
    as: 'hr',
    on: 'foreign',
    fill: { reason: 'Står fel i lönesystemet' },
  },
  {
    route: 'POST /persons/:person/employments',
    page: '/persons/:person/employments/new',
    as: 'hr',
    on: 'foreign',
    fill: { ...employment, orgUnitId: '1' },
  },
  {
    route: 'PUT /persons/:person/employments/:id',
    page: '/persons/:person/employments/:id/edit',
    as: 'administrator',
    on: 'branch',
    fill: { ...employment, employmentNumber: '4712' },
  },
  {
    route: 'POST /persons/import',
    page: '/persons/import',
    as: 'administrator',
    also: ['createUnits'],
    file: { name: 'folk.csv', text: readFileSync('docs/samples/people.csv', 'utf8') },
  },
  {
    route: 'PUT /persons/import/:token',
    page: '/persons/import/:token',
    as: 'hr',
    on: 'own',
  },
]

const as = 'administrator'
const emptyUnit = async () => ({ id: (await given.unit({ name: 'Tomt' })).id })

export const organisation: Step[] = [
  {
    route: 'POST /org-units',
    page: '/org-units/new',
    as,
    fill: { name: 'Väster', code: 'V1', parentId: '1' },
  },
  {
    route: 'PUT /org-units/:id',
    page: '/org-units/:id/edit',
    as,
    on: 'own',
    fill: { name: 'Nordväst' },
  },
  {
    route: 'POST /org-units/:id/move',
    page: '/org-units/:id/move',
    as,
    on: 'foreign',
    fill: { parentId: '1' },
  },
  {
    route: 'POST /org-units/:id/archive',
    page: '/org-units/:id/archive',
    as,
    on: 'own',
    given: emptyUnit,
  },
  {
    route: 'POST /org-units/:id/managers',
    page: '/org-units/:id',
    as,
    on: 'branch',
    fill: { manager: 'Vilma Ekhr' },
  },
  {
    route: 'POST /org-units/:id/assistants',
    page: '/org-units/:id',
    as,
    on: 'branch',
    fill: { assistant: 'Vilma Ekhr' },
  },
  { route: 'DELETE /org-units/:id/managers/:person', page: '/org-units/:id', as, on: 'foreign' },
  {
    route: 'DELETE /org-units/:id/assistants/:person',
    page: '/org-units/:id',
    as,
    on: 'foreign',
  },
]
