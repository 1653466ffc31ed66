import { clock } from '#shared/clock'
import type { Trx } from '#shared/database/transaction'
import { fold } from '#shared/text/fold'
import AddEmployment from '#people/actions/add_employment'
import CreateOrgUnit from '#people/actions/create_org_unit'
import CreatePerson from '#people/actions/create_person'
import { staff, type StaffMember } from '#demo/organisation/staff'
import { UNITS } from '#demo/organisation/units'
import { seeder } from '#demo/seed/demo_actor'

/** The units, and everybody who works there. */
export async function seedOrganisation(trx: Trx) {
  const unitIds = new Map<string, number>()
  for (const { name, code, under } of UNITS) {
    const unit = { name, code, parentId: under ? unitIds.get(under) : null }
    const { id } = await new CreateOrgUnit().handle({ actor: seeder, unit }, trx)
    unitIds.set(code, id)
  }
  for (const member of staff(clock.today())) await addMember(trx, member, unitIds)
}

async function addMember(trx: Trx, member: StaffMember, unitIds: Map<string, number>) {
  const { id: personId } = await new CreatePerson().handle({ actor: seeder, form: member }, trx)
  await addAccount(trx, personId, member)
  const employment = { ...member, orgUnitId: unitIds.get(member.unit)! }
  await new AddEmployment().handle({ actor: seeder, personId, employment }, trx)
  for (const [post, unit] of Object.entries({ manager: member.manages, assistant: member.assists }))
    if (unit)
      await trx
        .table(`org_unit_${post}s`)
        .insert({ org_unit_id: unitIds.get(unit)!, person_id: personId })
}

const addAccount = (trx: Trx, personId: number, { userName, workEmail }: StaffMember) =>
  trx.table('accounts').insert({
    person_id: personId,
    user_name: userName,
    user_name_key: fold(userName),
    email: workEmail,
    source: 'import',
    created_at: clock.now(),
  })
