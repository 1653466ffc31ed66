import type { HttpContext } from '@adonisjs/core/http'
import { shortDate, longDate, type Locale } from '#shared/view/dates'
import { clock } from '#shared/clock'
import { audienceOf } from '#auth/audience'
import Role from '#catalogue/models/role'
import { parseIdentityNumber, maskIdentityNumber } from '#people/identity_numbers'
import type { HireForm } from '#orders/hire_form'
import type Order from '#orders/models/order'
import { type Translate, translatorOf } from '#orders/presenters/translate'
import { presentWishes } from '#orders/presenters/wishes'
import { likelySame } from '#orders/queries/likely_same'
import { withPrerequisites } from '#orders/rules/with_prerequisites'

/** Everything that is about to be ordered, in sum. */
export async function presentCheck(ctx: HttpContext, order: Order, form: HireForm) {
  const t = translatorOf(ctx.i18n)
  const same = await likelySame(ctx, form)
  const lines = await presentWishes(await withPrerequisites(form.lines), audienceOf(ctx), t)
  const roles = await Role.query().whereIn('id', form.roleIds).orderBy('name')
  return {
    ...{ at: 3, order, form, lines },
    summary: summaryOf(order, form, ctx.i18n.locale as Locale, t),
    roles: roles.map(({ name }) => name).join(', '),
    preferredName: form.preferredName ?? form.givenNames.split(' ')[0],
    same: same.map(({ person, likeness }) => ({
      value: String(person.id),
      label: t('orders.check.same_person', { name: person.name }),
      hint: t(`orders.check.${likeness}`),
    })),
    mustChoose: same.some(({ weak }) => !weak),
    attested: ctx.viewer!.managesPath(order.orgUnit.path),
  }
}

function summaryOf(order: Order, form: HireForm, locale: Locale, t: Translate) {
  const href = `/orders/${order.id}/draft`
  const change = t('ui.change')
  const today = clock.today()
  const row = (field: string, value: string | null) => {
    return { label: t(`orders.fields.${field}`), value, href, change }
  }
  const last = form.lastDate ? shortDate(form.lastDate, locale, today) : null
  return [
    row('name', `${form.givenNames} ${form.familyName}`),
    row('identityNumber', maskedNumber(form)),
    row('contact', [form.privateEmail, form.privatePhone].filter(Boolean).join(', ') || null),
    row('title', `${form.title}, ${order.orgUnit.name}`),
    row('form', t(`people.forms.${form.form}`)),
    row('startDate', longDate(form.startDate, locale, today)),
    ...(last ? [row('lastDate', last)] : []),
  ]
}

function maskedNumber({ identityNumber }: HireForm) {
  const number = identityNumber ? parseIdentityNumber(identityNumber) : null
  return number && maskIdentityNumber({ identityKind: number.kind, birthDate: number.birthDate })
}
