import type { Actor } from '#shared/actor'
import { inTransaction } from '#shared/database/transaction'
import { invalid } from '#shared/exceptions/invalid'
import { recordAudit } from '#audit/record_audit'
import { groupKey } from '#auth/directory/group_key'
import { DUTIES, type Duty } from '#auth/permissions'

interface Change {
  actor: Actor
  /** Distinguished names of groups, one a line, by the duty that they give. */
  groups: Partial<Record<Duty, string | null>>
}

const NAME = /^(CN|OU)=.+,DC=[^,=]+$/i
const LONGEST = 400

/** Says which groups of the directory give which duties, from each member's next sign-in. */
export default class ChangeGroupDuties {
  /** @throws Invalid for every duty with a line that is no distinguished name. */
  async handle({ actor, groups }: Change) {
    refuseOtherThanNames(groups)
    const rows = DUTIES.flatMap((duty) => rowsFor(duty, namesIn(groups[duty])))
    await inTransaction(async (trx) => {
      await trx.from('group_duties').delete()
      for (const row of rows) await trx.table('group_duties').insert(row)
      const details = { groups: rows.map(({ duty, group_name: name }) => `${duty}: ${name}`) }
      const entry = { action: 'user.group_duties_changed', subjectType: 'user', details }
      await recordAudit(trx, actor, entry)
    })
  }
}

const namesIn = (text: string | null | undefined) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const isName = (name: string) => name.length <= LONGEST && NAME.test(name)

function refuseOtherThanNames(groups: Change['groups']) {
  const wrong = DUTIES.filter((duty) => !namesIn(groups[duty]).every(isName))
  const problems = wrong.map((duty) => [duty, 'users.problems.no_group'])
  if (wrong.length > 0) throw invalid(Object.fromEntries(problems))
}

function rowsFor(duty: Duty, names: string[]) {
  const byKey = new Map(names.map((name) => [groupKey(name), name]))
  return [...byKey].map(([key, name]) => ({ group_key: key, group_name: name, duty }))
}
