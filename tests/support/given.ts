import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#shared/clock'
import CatalogueItem from '#catalogue/models/catalogue_item'
import ItemAdministrator from '#catalogue/models/item_administrator'
import Role from '#catalogue/models/role'
import RoleItem from '#catalogue/models/role_item'
import OrgUnit from '#people/models/org_unit'
import Person from '#people/models/person'
import { nameKeys } from '#people/person_form'
import Employment from '#people/models/employment'
import User from '#auth/models/user'
import type { Duty } from '#auth/permissions'
import { PASSWORD } from '#tests/support/password'

export { PASSWORD }

let count = 0
const next = () => ++count

/** Rows that tests start from, each with just what the test says and something plain for the rest. */
export const given = {
  async unit(
    values: { name?: string; parent?: OrgUnit; manager?: Person; assistant?: Person } = {}
  ) {
    const unit = await OrgUnit.create({
      code: `E${next()}`,
      name: values.name ?? 'Norrskolan',
      parentId: values.parent?.id ?? null,
      path: '/',
    })
    await unit.merge({ path: `${values.parent?.path ?? '/'}${unit.id}/` }).save()
    if (values.manager) await given.manager(unit, values.manager)
    if (values.assistant)
      await db
        .table('org_unit_assistants')
        .insert({ org_unit_id: unit.id, person_id: values.assistant.id })
    return unit
  },

  async manager(unit: OrgUnit, person: Person) {
    await db.table('org_unit_managers').insert({ org_unit_id: unit.id, person_id: person.id })
  },

  async person(values: Partial<Person> = {}) {
    const preferredName = values.preferredName ?? 'Maria'
    const familyName = values.familyName ?? 'Lindqvist'
    return Person.create({
      givenNames: preferredName,
      preferredName,
      familyName,
      ...nameKeys(familyName, preferredName),
      workEmail: `person${next()}@exempelkommun.se`,
      protected: false,
      createdAt: clock.now(),
      ...values,
    })
  },

  async employment(person: Person, unit: OrgUnit, values: Partial<Employment> = {}) {
    return Employment.create({
      personId: person.id,
      orgUnitId: unit.id,
      title: 'Lärare',
      form: 'permanent',
      startDate: '2020-01-01',
      state: 'confirmed',
      createdAt: clock.now(),
      ...values,
    })
  },

  /** A sign-in for a person, or for nobody in particular; the password is PASSWORD. */
  async user(values: { person?: Person; login?: string; duties?: Duty[] } = {}) {
    const user = await User.create({
      login: values.login ?? `user${next()}`,
      personId: values.person?.id ?? null,
      email: values.person?.workEmail ?? null,
      password: PASSWORD,
      locale: 'sv',
      createdAt: clock.now(),
    })
    for (const duty of values.duties ?? [])
      await db.table('user_duties').insert({ user_id: user.id, duty })
    return user
  },

  async item(
    values: Omit<Partial<CatalogueItem>, 'administrators'> & { administrators?: Person[] } = {}
  ) {
    const { administrators = [], ...columns } = values
    const item = await CatalogueItem.create({
      code: `I${next()}`,
      kind: 'system',
      name: 'Edlevo',
      fulfilment: 'people',
      isPrimary: false,
      isSensitive: false,
      reportsAccount: false,
      version: 1,
      createdAt: clock.now(),
      ...columns,
    })
    for (const person of administrators)
      await ItemAdministrator.create({ itemId: item.id, personId: person.id })
    return item
  },

  async role(name: string, items: CatalogueItem[]) {
    const role = await Role.create({ code: `R${next()}`, name, createdAt: clock.now() })
    for (const item of items) await RoleItem.create({ roleId: role.id, itemId: item.id })
    return role
  },

  formToken: () => randomUUID(),
}
