import { Exception } from '@adonisjs/core/exceptions'

/** Somebody else changed the record first, or it is no longer in a state that allows this. HTTP 409. */
export class Conflict extends Exception {
  static status = 409
  static code = 'E_CONFLICT'
}
