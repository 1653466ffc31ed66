import AcknowledgeLines from '#acknowledgements/actions/acknowledge_lines'
import { capacityOfPerson } from '#acknowledgements/capacity'
import type { Choice } from '#acknowledgements/outcomes'
import OrderLine from '#orders/models/order_line'
import { addressOf } from '#demo/organisation/cast'
import { freeLogin, userNameOf } from '#demo/organisation/made_up_names'
import { actorOf, administratorOf } from '#demo/history/actors'
import { HIRES, type HireName } from '#demo/history/hires'
import { orderOf } from '#demo/history/place_hire'

type Answer = Partial<Pick<Choice, 'outcome' | 'remark' | 'password'>>

/** An administrator acknowledges the open line of one item. */
export const acknowledge =
  (name: HireName, itemCode: string, answer: Answer = {}) =>
  async () => {
    const lines = await openLines(name)
    const line = lines.find(({ item }) => item.code === itemCode)
    if (line) await answerLine(name, line, answer)
  }

/** Every open line is done, but those of the excepted items. */
export const acknowledgeAll =
  (name: HireName, except: string[] = []) =>
  async () => {
    const lines = await openLines(name)
    const wanted = lines.filter(({ item }) => !except.includes(item.code))
    for (const line of wanted) await answerLine(name, line, {})
    if (wanted.length > 0) await acknowledgeAll(name, except)()
  }

async function openLines(name: HireName) {
  const { id } = await orderOf(name)
  return OrderLine.query().where({ orderId: id, state: 'open' }).preload('item').orderBy('id')
}

async function answerLine(name: HireName, line: OrderLine, answer: Answer) {
  const actor = await actorOf(administratorOf(line.item.code))
  const choice: Choice = {
    ...{ lineId: line.id, version: line.version, outcome: 'done', remark: null, password: null },
    ...accountOf(name, line),
    ...answer,
  }
  const capacity = await capacityOfPerson(actor.personId)
  await new AcknowledgeLines().handle({ actor, capacity, choices: [choice] })
}

function accountOf(name: HireName, { item, orderId }: OrderLine) {
  if (!item.reportsAccount) return { userName: null, email: null }
  const [preferredName, familyName] = HIRES[name].name
  const userName = userNameOf({ preferredName, familyName }, 500 + orderId)
  const login = freeLogin(`${preferredName}.${familyName}`, new Set())
  return { userName, email: addressOf(login) }
}
