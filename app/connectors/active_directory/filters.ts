import { AndFilter, EqualityFilter, type Filter, NotFilter, OrFilter } from 'ldapts'
import { bytesOfGuid, isGuid } from '#connectors/active_directory/guid'
import { plainValue } from '#connectors/active_directory/plain_value'

/** Values go to the directory as they are: nothing is parsed, so nothing needs to be escaped. */
export const equals = (attribute: string, value: string) =>
  new EqualityFilter({
    attribute,
    value: isId(attribute, value) ? bytesOfGuid(value) : plainValue(value),
  })

const isId = (attribute: string, value: string) =>
  attribute.toLowerCase() === 'objectguid' && isGuid(value)

/** Every one of the filters, and (`either`) at least one. */
export const both = (...filters: Filter[]) => new AndFilter({ filters })
export const either = (...filters: Filter[]) => new OrFilter({ filters })

/** Accounts of people. Not by objectCategory, which a deleted account no longer has. */
export const accounts = () =>
  both(equals('objectClass', 'user'), new NotFilter({ filter: equals('objectClass', 'computer') }))
