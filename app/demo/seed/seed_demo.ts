import { clock, shift } from '#shared/clock'
import { withoutWaitingForDisk } from '#shared/database/without_waiting_for_disk'
import { liveThrough } from '#demo/history/live_through'
import { refuseRealInstallation } from '#demo/seed/refuse_real'
import { seedCatalogue } from '#demo/seed/seed_catalogue'
import { seedGrants } from '#demo/seed/seed_grants'
import { seedOrganisation } from '#demo/seed/seed_organisation'
import { seedRoles } from '#demo/seed/seed_roles'
import { seedSettings } from '#demo/seed/seed_settings'
import { usersToSeed } from '#demo/seed/seed_users'
import { isDone, stage } from '#demo/seed/stage'

/** When Exempelkommun began to use Kvittens. */
const BEGAN = { days: -60 }

/** Fills the database with Exempelkommun; a second time adds what is missing. @throws Refusal elsewhere. */
export async function seedDemo() {
  await refuseRealInstallation()
  const users = (await isDone('users')) ? async () => {} : await usersToSeed()
  const today = clock.today()
  clock.stopAt(shift(clock.now(), BEGAN))
  try {
    await withoutWaitingForDisk(async () => {
      await stage('begun', async () => {})
      await stage('settings', seedSettings)
      await stage('organisation', seedOrganisation)
      await stage('users', users)
      await stage('catalogue', seedCatalogue)
      await stage('roles', seedRoles)
      await stage('grants', seedGrants)
      await liveThrough(today)
    })
  } finally {
    clock.resume()
  }
}
