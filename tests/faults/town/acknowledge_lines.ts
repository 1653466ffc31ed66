import db from '@adonisjs/lucid/services/db'
import type { Crew } from '#tests/faults/town/crew'
import type { Hire } from '#tests/faults/town/hire'
import type { Town } from '#tests/faults/town/town'

interface OpenLine {
  id: number
  item_id: number
  version: number
  direction: string
  note: string | null
}

/** What the administrator says of a line, by how the hire goes. */
function outcomeOf(town: Town, { plan }: Hire, line: OpenLine) {
  if (line.direction === 'revoke') return { outcome: 'done' }
  const { edlevo, folder, mail } = town.items
  const isFirstTime = line.note === null
  if (plan === 'questioned' && line.item_id === edlevo.id && isFirstTime)
    return { outcome: 'returned', remark: 'Vilken klass?' }
  if (plan === 'questioned' && line.item_id === folder.id)
    return { outcome: 'declined', remark: 'Finns inte längre' }
  if (plan === 'dropped' && line.item_id === edlevo.id)
    return { outcome: 'declined', remark: 'Slut på licenser' }
  if (plan === 'waived' && line.item_id === mail.id)
    return { outcome: 'declined', remark: 'Slut på licenser' }
  return { outcome: 'done' }
}

function fieldsOf(town: Town, hire: Hire, line: OpenLine) {
  const said = outcomeOf(town, hire, line)
  const isAccount = line.item_id === town.items.account.id && line.direction === 'grant'
  const account = isAccount
    ? { user_name: `ny${hire.number}`, password: hire.firstPassword, email: '' }
    : {}
  const fields = Object.entries({ version: line.version, ...said, ...account })
  return Object.fromEntries(fields.map(([name, value]) => [`lines[l${line.id}][${name}]`, value]))
}

/** Ali and Eva press what waits for them about one order. */
export async function acknowledgeLines(crew: Crew, town: Town, hire: Hire, orderId: number) {
  const open: OpenLine[] = await db.from('order_lines').where({ order_id: orderId, state: 'open' })
  for (const line of open) {
    const primary = [town.items.account.id, town.items.mail.id].includes(line.item_id)
    const fields = fieldsOf(town, hire, line)
    await crew.post(primary ? 'ali' : 'eva', '/acknowledgements', fields)
  }
}
