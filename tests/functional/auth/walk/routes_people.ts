import type { Rule, RouteTable } from './rule.js'
import {
  administrator,
  everybody,
  hr,
  manager,
  orderers,
  overseers,
  peopleChangers,
} from './who.js'

/** What changes a person: of the protected, only HR knows. */
const changing: Rule[] = [
  { about: 'person', any: peopleChangers },
  { about: 'protected_person', any: hr },
]

const changingWork: Rule[] = [
  { about: 'employment', any: peopleChangers },
  { about: 'protected_employment', any: hr },
]

export const people: RouteTable = {
  'GET /search': { to: everybody },
  'GET /mine': { to: everybody },
  'GET /persons': { to: [...manager, ...overseers] },
  'GET /persons/new': { to: peopleChangers },
  'POST /persons': { to: peopleChangers },
  'GET /persons/import': { to: peopleChangers },
  'POST /persons/import': { to: peopleChangers },
  'GET /persons/import/:token': { about: 'import', own: peopleChangers },
  'PUT /persons/import/:token': { about: 'import', own: peopleChangers },
  'GET /persons/:id': [
    {
      about: 'person',
      own: everybody,
      branch: [...manager, ...overseers],
      foreign: overseers,
    },
    { about: 'protected_person', branch: [...manager, ...hr], foreign: hr },
  ],
  'GET /persons/:id/edit': changing,
  'PUT /persons/:id': changing,
  'GET /persons/:person/employments/new': changing,
  'POST /persons/:person/employments': changing,
  'GET /persons/:person/employments/:id/edit': changingWork,
  'PUT /persons/:person/employments/:id': changingWork,
  'GET /persons/:person/identity-number': [
    { about: 'person', any: hr },
    { about: 'protected_person', any: hr },
  ],
  'POST /persons/:person/identity-number': [
    { about: 'person', any: hr },
    { about: 'protected_person', any: hr },
  ],
}

export const organisation: RouteTable = {
  'GET /org-units': { to: [...orderers, ...overseers] },
  'GET /org-units/new': { to: administrator },
  'POST /org-units': { to: administrator },
  /** The organisation is no secret among those who order and follow; who works there is. */
  'GET /org-units/:id': { about: 'unit', any: [...orderers, ...overseers] },
  'GET /org-units/:id/edit': { about: 'unit', any: administrator },
  'PUT /org-units/:id': { about: 'unit', any: administrator },
  'GET /org-units/:id/move': { about: 'unit', any: administrator },
  'POST /org-units/:id/move': { about: 'unit', any: administrator },
  'GET /org-units/:id/archive': { about: 'unit', any: administrator },
  'POST /org-units/:id/archive': { about: 'unit', any: administrator },
  'POST /org-units/:id/managers': { about: 'unit', any: administrator },
  'DELETE /org-units/:id/managers/:person': { about: 'post', any: administrator },
  'POST /org-units/:id/assistants': { about: 'unit', any: administrator },
  'DELETE /org-units/:id/assistants/:person': { about: 'post', any: administrator },
}
