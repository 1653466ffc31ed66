import { catalogue } from './steps_catalogue.js'
import { ordering } from './steps_orders.js'
import { organisation, people } from './steps_people.js'
import { installation, signIn, users } from './steps_users.js'
import { work } from './steps_work.js'

/** Every writing route but the first of all, with its form. Later steps stand on what earlier ones did. */
export const STEPS = [
  ...people,
  ...organisation,
  ...work,
  ...ordering,
  ...catalogue,
  ...users,
  ...installation,
  ...signIn,
]
