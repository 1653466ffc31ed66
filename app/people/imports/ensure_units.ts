import type { Actor } from '#shared/actor'
import { fold } from '#shared/text/fold'
import CreateOrgUnit from '#people/actions/create_org_unit'
import { UnitIndex, namesIn } from '#people/imports/unit_index'

/** Adds the units of a file that aren't there, with those above them. Done again, it adds nothing. */
export async function ensureUnits(actor: Actor, units: string[]) {
  const index = await UnitIndex.read()
  let added = 0
  for (const unit of units) {
    const names = namesIn(unit)
    let parentId: number | null = null
    for (let depth = 1; depth <= names.length; depth++) {
      const place = names.slice(0, depth).join('/')
      const found = index.find(place)
      if ('id' in found) parentId = found.id
      else {
        parentId = await addUnit(actor, index, place, parentId)
        added++
      }
    }
  }
  return { index, added }
}

async function addUnit(actor: Actor, index: UnitIndex, place: string, parentId: number | null) {
  const name = namesIn(place).at(-1)!.slice(0, 120)
  const code = freeCode(index, place)
  const { id } = await new CreateOrgUnit().handle({ actor, unit: { name, code, parentId } })
  index.add({ id, code, place: fold(place) })
  return id
}

/** A code made of the place, short and taken by no other. */
function freeCode(index: UnitIndex, place: string) {
  const slug = fold(place)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-32)
    .replace(/^-+|-+$/g, '')
    .toUpperCase()
  const base = slug || 'ENHET'
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`
    if (!index.hasCode(code)) return code
  }
}
