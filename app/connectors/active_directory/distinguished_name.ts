import { plainValue } from '#connectors/active_directory/plain_value'

/** What RFC 4514 2.4 has special meaning for anywhere, and what can't be seen. */
const SPECIAL = /[\u0000-\u001F\u007F"#+,;<=>\\]|^ | $/g

const hex = (character: string) => `\\${Buffer.from(character).toString('hex').toUpperCase()}`

/**
 * `CN=` and a common name, whatever it holds. Everything special is written in hex, since ldapts (RDN)
 * leaves line breaks as they are and (modifyDN) takes a comma after `\\` for part of the name. @throws DirectoryRefusal
 */
export const relativeName = (commonName: string) =>
  `CN=${plainValue(commonName).replace(SPECIAL, hex)}`

/** The distinguished name of an object in a unit. */
export const nameIn = (parent: string, commonName: string) =>
  `${relativeName(commonName)},${parent}`

/** Names an object by its id, so that no rename or move in between matters [MS-ADTS 3.1.1.3.1.2.4]. */
export const nameById = (id: string) => `<GUID=${id}>`

const FIRST_NAME = /^(?:\\.|[^\\,])*,/s

/** The distinguished name of what an object lies in, as a server spells it. */
export const parentOf = (name: string) => name.replace(FIRST_NAME, '')
