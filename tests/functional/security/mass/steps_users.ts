import db from '@adonisjs/lucid/services/db'
import { passwordResetToken } from '#auth/password_reset_token'
import { firstRunCode } from '#settings/first_run/code'
import { PASSWORD } from '#tests/support/given'
import type { Step } from './step.js'

const CHOSEN = 'fyra helt nya ord'
const chosen = { password: CHOSEN, password_confirmation: CHOSEN }

async function newestReset() {
  const { id } = await db.from('password_resets').orderBy('id', 'desc').firstOrFail()
  return { token: passwordResetToken(id) }
}

export const signIn: Step[] = [
  {
    route: 'POST /session',
    page: '/login',
    as: 'stranger',
    fill: { login: 'employee', password: PASSWORD },
  },
  {
    route: 'POST /password-resets',
    page: '/password-resets/new',
    as: 'stranger',
    fill: { login: 'auditor' },
  },
  {
    route: 'PUT /password-resets/:token',
    page: '/password-resets/:token',
    as: 'stranger',
    given: newestReset,
    fill: chosen,
  },
  { route: 'POST /language', page: '/', as: 'employee' },
  {
    route: 'PUT /password',
    page: '/password/edit',
    as: 'employee',
    fill: { current: PASSWORD, ...chosen },
  },
  { route: 'DELETE /session', page: '/', as: 'employee' },
]

/** Possible only while nobody can sign in. */
export const firstAdministrator: Step = {
  route: 'POST /first-run/administrator',
  page: '/first-run/administrator',
  as: 'stranger',
  fill: () => ({
    code: firstRunCode(),
    login: 'anna',
    email: 'anna@exempelkommun.se',
    password: CHOSEN,
  }),
}

const as = 'administrator'

export const users: Step[] = [
  {
    route: 'POST /users',
    page: '/users/new',
    as,
    also: ['personId'],
    fill: { 'login': 'nyligen', 'email': 'nyligen@exempelkommun.se', 'duties[]': ['auditor'] },
  },
  {
    route: 'PUT /users/:id/duties',
    page: '/users/:id',
    as,
    on: 'branch',
    fill: { 'duties[]': ['it'] },
  },
  { route: 'POST /users/:id/closing', page: '/users/:id', as, on: 'branch' },
  { route: 'DELETE /users/:id/closing', page: '/users/:id', as, on: 'branch' },
  { route: 'POST /users/:id/password_resets', page: '/users/:id', as, on: 'foreign' },
]

const organisation = { organisationName: 'Exempelkommun', senderName: 'Kvittens' }

export const installation: Step[] = [
  { route: 'DELETE /first-run', page: '/first-run', as },
  {
    route: 'PUT /first-run/organisation',
    page: '/first-run/organisation',
    as,
    fill: organisation,
  },
  {
    route: 'PUT /settings',
    page: '/settings',
    as,
    also: ['removeLogo'],
    fill: { ...organisation, leadDays: '14', hrAddress: 'hr@exempelkommun.se' },
  },
  { route: 'POST /settings/mail-tests', page: '/settings', as, also: ['return_to'] },
  {
    route: 'PUT /mail-texts/:kind/:locale',
    page: '/mail-texts/:kind/:locale',
    as,
    fill: { subject: 'Avtalet för {person}' },
  },
  { route: 'POST /mail-texts/:kind/:locale/trials', page: '/mail-texts/:kind/:locale', as },
  {
    route: 'POST /mail-texts/:kind/:locale/preview',
    page: '/mail-texts/:kind/:locale',
    as,
    form: 'PUT /mail-texts/:kind/:locale',
  },
  { route: 'DELETE /mail-texts/:kind/:locale', page: '/mail-texts/:kind/:locale', as },
  {
    route: 'PUT /users/directory',
    page: '/users/directory',
    as,
    fill: { signInThroughDirectory: 'true', directoryAttempts: '3' },
  },
  {
    route: 'PUT /users/directory/groups',
    page: '/users/directory',
    as,
    fill: { it: 'CN=IT,DC=ad,DC=example,DC=se' },
  },
]
