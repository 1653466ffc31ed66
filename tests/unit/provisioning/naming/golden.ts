import { readFileSync, writeFileSync } from 'node:fs'
import { proposedNames } from '#provisioning/naming/proposed_names'
import { naming, person } from '#tests/unit/provisioning/naming/any_person'

const file = new URL('golden_names.tsv', import.meta.url)
const HEADING = ['preferred name', 'family name', 'user name', 'local part', 'common name']

const DEFAULTS = naming()

/** The rows as they stand in the file, without its heading. */
export const goldenRows = () =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))

/** The same people's rows, with the names that the default settings give now. */
export const rowsNow = () =>
  goldenRows().map(([preferredName, familyName]) => {
    const someone = person('', { preferredName, familyName })
    const { userName, localPart, commonName } = proposedNames(DEFAULTS, someone)
    return [preferredName, familyName, userName, localPart, commonName]
  })

/** Takes what is given now for right. */
export const keepRowsNow = () =>
  writeFileSync(file, [HEADING, ...rowsNow()].map((row) => `${row.join('\t')}\n`).join(''))
