import { clock } from '#shared/clock'
import { addWorkingDays } from '#shared/working_days'
import Role from '#catalogue/models/role'
import AttestOrder from '#orders/actions/attest_order'
import PlaceOrder from '#orders/actions/place_order'
import SignContract from '#orders/actions/sign_contract'
import StartDraft from '#orders/actions/start_draft'
import type { HireForm } from '#orders/hire_form'
import Contract from '#orders/models/contract'
import Order from '#orders/models/order'
import { linesOfRoles } from '#orders/rules/lines_of_roles'
import OrgUnit from '#people/models/org_unit'
import { actorOf } from '#demo/history/actors'
import { HIRES, type HireName, tokenOf } from '#demo/history/hires'

const WORKING_DAYS_AHEAD = 15
const HR = 'per.holm'

export const orderOf = (name: HireName) => Order.findByOrFail('formToken', tokenOf(name))

export const draft = (name: HireName) => async () => {
  const actor = await actorOf(HIRES[name].orderer)
  await new StartDraft().handle({ actor, formToken: tokenOf(name), form: await formOf(name) })
}

export const place =
  (name: HireName, attested = true) =>
  async () => {
    await draft(name)()
    const { id, version } = await orderOf(name)
    const actor = await actorOf(HIRES[name].orderer)
    await new PlaceOrder().handle({ actor, order: { id, version }, attested })
  }

export const attest = (name: HireName, login: string) => async () => {
  const order = await orderOf(name)
  await new AttestOrder().handle({ actor: await actorOf(login), order })
}

export const sign = (name: HireName) => async () => {
  const { id } = await orderOf(name)
  const contract = await Contract.findByOrFail('orderId', id)
  const employmentNumber = String(20_000 + id)
  const signed = { contract, employmentNumber, signedOn: clock.today() }
  await new SignContract().handle({ actor: await actorOf(HR), ...signed })
}

async function formOf(name: HireName): Promise<HireForm> {
  const { name: names, birthDate, unit, role, title, form = 'permanent' } = HIRES[name]
  const [givenNames, familyName] = names
  const { id: orgUnitId } = await OrgUnit.findByOrFail('code', unit)
  const { id: roleId } = await Role.findByOrFail('code', role)
  const startDate = addWorkingDays(clock.today(), WORKING_DAYS_AHEAD)
  return {
    ...{ givenNames, preferredName: null, familyName, identityNumber: null, birthDate },
    ...{ privateEmail: `${name}@example.com`, privatePhone: null, existingPersonId: null },
    ...{ orgUnitId, title, form, startDate, caseNumber: null },
    lastDate: form === 'permanent' ? null : addWorkingDays(startDate, 120),
    roleIds: [roleId],
    lines: await linesOfRoles([roleId]),
  }
}
