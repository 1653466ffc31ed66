import type { HttpContext } from '@adonisjs/core/http'
import { civilDate, clock } from '#shared/clock'
import { longDate, type Locale, shortDate } from '#shared/view/dates'
import { workingDaysBetween } from '#shared/working_days'
import { audienceOf } from '#auth/audience'
import { presentPersons } from '#people/queries/present_persons'
import type Contract from '#orders/models/contract'
import { presentEnding } from '#orders/presenters/ending_page'
import { type Translate, translatorOf } from '#orders/presenters/translate'
import {
  CONTRACT_TABS,
  type contractList,
  contractsById,
  type ContractFilter,
} from '#orders/queries/contract_list'

type List = Awaited<ReturnType<typeof contractList>>

const personIds = (contracts: Contract[]) =>
  contracts.flatMap(({ order, employment, signedByPersonId }) => [
    employment.personId,
    order.ordererPersonId,
    signedByPersonId,
  ])

/** HR's list in words. */
export async function presentContractList(ctx: HttpContext, list: List, filter: ContractFilter) {
  const names = await presentPersons(personIds(list.contracts), audienceOf(ctx))
  const nameOf = (id: number | null) => names.get(id!)?.name ?? ''
  return {
    filter,
    rows: list.contracts.map((contract) => presentRow(ctx, contract, nameOf)),
    tabs: tabsOf(filter, list.waiting, translatorOf(ctx.i18n)),
    next: list.next && address({ show: filter.show, q: filter.q, after: list.next }),
    today: clock.today(),
  }
}

function presentRow(ctx: HttpContext, contract: Contract, nameOf: (id: number | null) => string) {
  const t = translatorOf(ctx.i18n)
  const { employment, order } = contract
  const days = workingDaysBetween(civilDate(contract.orderedAt), clock.today())
  return {
    id: contract.id,
    version: contract.version,
    name: nameOf(employment.personId),
    title: employment.title,
    form: t(`people.forms.${employment.form}`),
    unit: employment.orgUnit.name,
    number: order.number,
    orderer: nameOf(order.ordererPersonId),
    start: shortDate(employment.startDate, ctx.i18n.locale as Locale, clock.today()),
    soon: employment.startDate <= clock.today(),
    waited: t('contracts.waited', { days }),
    hasWaited: t('contracts.has_waited', { days }),
    reminders:
      contract.reminders > 0 ? t('contracts.reminded', { count: contract.reminders }) : null,
    ...{ state: contract.state, signedOn: contract.signedOn, endedAt: contract.endedAt },
    ...{ signedBy: nameOf(contract.signedByPersonId), endedBecause: contract.endedBecause },
    employmentNumber: employment.employmentNumber,
  }
}

function tabsOf({ show, q }: ContractFilter, waiting: number, t: Translate) {
  return CONTRACT_TABS.map((one) => ({
    href: address({ show: one, q }),
    label: t(`contracts.tabs.${one}`),
    count: one === 'ordered' ? waiting : null,
    current: one === show,
  }))
}

function address(query: Record<string, string>) {
  const given = Object.entries(query).filter(([, value]) => value)
  return `/contracts?${new URLSearchParams(given)}`
}

/** Names of the persons whose contracts these are. */
export async function contractNames(ctx: HttpContext, ids: number[]) {
  const contracts = await contractsById(ids)
  const names = await presentPersons(personIds(contracts), audienceOf(ctx))
  return contracts.map(({ employment }) => names.get(employment.personId)?.name ?? '')
}

/** One contract with what HR needs to know about it. */
export async function presentContract(ctx: HttpContext, contract: Contract) {
  const names = await presentPersons(personIds([contract]), audienceOf(ctx))
  const row = presentRow(ctx, contract, (id) => names.get(id!)?.name ?? '')
  const start = longDate(contract.employment.startDate, ctx.i18n.locale as Locale, clock.today())
  const t = translatorOf(ctx.i18n)
  return {
    contract,
    row,
    today: clock.today(),
    person: names.get(contract.employment.personId),
    summary: summaryOf(contract, row, start, t),
  }
}

function summaryOf(
  contract: Contract,
  row: ReturnType<typeof presentRow>,
  start: string,
  t: Translate
) {
  const { employment, order } = contract
  const href = `/orders/${order.id}`
  return [
    { label: t('contracts.fields.title'), value: `${row.title}, ${row.unit}` },
    { label: t('contracts.fields.form'), value: row.form },
    { label: t('contracts.fields.start'), value: start },
    ...(employment.lastDate
      ? [{ label: t('contracts.fields.last'), value: employment.lastDate }]
      : []),
    { label: t('contracts.fields.order'), value: order.number, href },
    { label: t('contracts.fields.orderer'), value: row.orderer },
    { label: t('contracts.fields.case_number'), value: order.caseNumber },
  ]
}

/** What ending the contract brings with it: the same as ending its order, and the orderer is told. */
export async function presentContractEnding(ctx: HttpContext, contract: Contract) {
  const page = await presentEnding(ctx, contract.order, { asHr: true })
  const told = ctx.i18n.t('contracts.told', { orderer: page.orderer })
  return { ...page, contract, consequences: [told, ...page.consequences] }
}
