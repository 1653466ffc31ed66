import { column } from '@adonisjs/lucid/orm'

/** A yes or no. SQLite keeps 0 and 1, PostgreSQL a boolean; the model always shows a boolean. */
export const flag = () => column({ consume: (value) => Boolean(value) })

/** A small value kept as JSON text in both databases. */
export const json = () =>
  column({
    prepare: (value) => (value === null || value === undefined ? null : JSON.stringify(value)),
    consume: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  })
