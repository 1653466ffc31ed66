import type { Visitor } from '#tests/support/visitor'
import type { Walk } from './given_walk.js'
import type { Rule } from './rule.js'
import { ROUTES } from './route_table.js'
import { RELATIONS, WALKERS, type Params, type Relation, type Walker } from './walkers.js'

export interface Wish {
  name: string
  method: string
  path: string
  rule: Rule
  walker: Walker
  relation: Relation | null
  may: boolean
  params: Params
}

/** Every rule with the name of its route. */
export const RULES = Object.entries(ROUTES).flatMap(([name, rules]) =>
  [rules].flat().map((rule) => ({ name, rule }))
)

const addressOf = (pattern: string, params: Params) =>
  Object.entries(params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, `${value}`),
    pattern
  )

/** The records that a rule is tried with, and whether the walker may. */
function tried(rule: Rule, walker: Walker, { records, common }: Walk) {
  if ('to' in rule) {
    const may = rule.to === 'open' || rule.to.includes(walker)
    return [{ relation: null, params: rule.about ? common[rule.about] : {}, may }]
  }
  const whose = records(rule.about, walker)
  return RELATIONS.filter((relation) => whose[relation]).map((relation) => ({
    relation,
    params: whose[relation]!,
    may: (rule.any ?? rule[relation] ?? []).includes(walker),
  }))
}

/** Every walker with every rule and each record it is tried with. */
export const wishesIn = (walk: Walk): Wish[] =>
  RULES.flatMap(({ name, rule }) => {
    const [method, pattern] = name.split(' ')
    return WALKERS.flatMap((walker) =>
      tried(rule, walker, walk).map((one) => ({
        ...one,
        ...{ name, method, rule, walker, path: addressOf(pattern, one.params) },
      }))
    )
  })

export const said = ({
  walker,
  relation,
  name,
  rule,
}: Omit<Wish, 'may' | 'params' | 'path' | 'method'>) =>
  [walker, name, relation, rule.about].filter(Boolean).join(' ')

/** Everybody whom the table names as one who may, with a record that is theirs, their branch's or another's. */
export const saidInTable = () =>
  RULES.flatMap(({ name, rule }) =>
    'to' in rule
      ? []
      : RELATIONS.flatMap((relation) =>
          (rule[relation] ?? []).map((walker) => said({ walker, name, relation, rule }))
        )
  )

/** Forms are empty, but for the one that chooses its records in its fields. */
function fieldsOf({ name, params: { line, version } }: Wish) {
  if (name !== 'POST /acknowledgements') return {}
  return { [`lines[l${line}][outcome]`]: 'done', [`lines[l${line}][version]`]: version }
}

export function send(who: Visitor, wish: Wish) {
  if (wish.method === 'GET') return who.get(wish.path)
  const verb = wish.method.toLowerCase() as 'post' | 'put' | 'delete'
  return who[verb](wish.path, fieldsOf(wish))
}
