import db from '@adonisjs/lucid/services/db'
import { whereCurrent, withinScope, type PeopleReader } from '#people/scope'

export interface UnitNode {
  id: number
  name: string
  code: string
  path: string
  archived: boolean
  /** People in the unit and below whom the reader may see. */
  people: number
  children: UnitNode[]
}

/** The whole organisation as a tree, with the number of people that the reader may see. Two queries. */
export async function orgUnitTree(reader: PeopleReader, archived = false): Promise<UnitNode[]> {
  const query = db.from('org_units').orderBy('name').orderBy('id')
  if (!archived) query.whereNull('archived_at')
  const rows = await query.select('id', 'parent_id', 'name', 'code', 'path', 'archived_at')
  const counts = await peopleByUnit(reader)
  const nodes = new Map<number, UnitNode>(rows.map((row) => [row.id, asNode(row)]))
  for (const row of rows) countUpward(nodes, row.path, counts.get(row.id) ?? 0)
  const tops = rows.filter((row) => !place(nodes, row))
  return tops.map((row) => nodes.get(row.id)!)
}

async function peopleByUnit(reader: PeopleReader): Promise<Map<number, number>> {
  const query = db
    .from('persons')
    .join('employments', 'employments.person_id', 'persons.id')
    .where(whereCurrent)
  const rows = await withinScope(query, reader)
    .groupBy('employments.org_unit_id')
    .select('employments.org_unit_id as unit')
    .countDistinct('persons.id as people')
  return new Map(rows.map(({ unit, people }) => [unit, Number(people)]))
}

function countUpward(nodes: Map<number, UnitNode>, path: string, people: number) {
  for (const id of path.split('/').filter(Boolean)) {
    const node = nodes.get(Number(id))
    if (node) node.people += people
  }
}

/** Puts the node under its parent; false when it is a top. */
function place(nodes: Map<number, UnitNode>, row: any) {
  const parent = nodes.get(row.parent_id)
  parent?.children.push(nodes.get(row.id)!)
  return parent !== undefined
}

const asNode = (row: any): UnitNode => ({
  id: row.id,
  name: row.name,
  code: row.code,
  path: row.path,
  archived: row.archived_at !== null,
  people: 0,
  children: [],
})
