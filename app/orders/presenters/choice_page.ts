import type { HttpContext } from '@adonisjs/core/http'
import { audienceOf } from '#auth/audience'
import { orderableItems, type OrderableItem } from '#catalogue/queries/orderable_items'
import { ITEM_KINDS } from '#catalogue/enums'
import {
  choiceOf,
  type LineChoice,
  type TypedChoice,
  keyOf,
  offeredLines,
  wantedLines,
} from '#orders/presenters/line_choice'
import { type Translate, translatorOf } from '#orders/presenters/translate'
import { presentWishes } from '#orders/presenters/wishes'
import { rolesToChoose } from '#orders/queries/roles_to_choose'
import { linesOfRoles } from '#orders/rules/lines_of_roles'
import { withPrerequisites } from '#orders/rules/with_prerequisites'
import { choiceValidator } from '#orders/validators/choices'

type Pressed = TypedChoice & { press?: string | null }

interface Place {
  title: string | null
  orgUnitId: number | null
}

/** The lines that a choice gives, and those that follow because others need them. */
export async function presentLines(ctx: HttpContext, choice: LineChoice) {
  const t = translatorOf(ctx.i18n)
  const ofRoles = await linesOfRoles(choice.roleIds)
  const wanted = wantedLines(choice, ofRoles)
  const complete = await withPrerequisites(wanted)
  const needed = complete.slice(wanted.length)
  const shown = (wishes: typeof wanted) => presentWishes(wishes, audienceOf(ctx), t)
  const extras = new Set(choice.extras.map(({ key }) => key))
  const lines = await shown(offeredLines(choice, ofRoles))
  return {
    lines: lines.map((line) => ({
      ...line,
      ticked: !choice.removed.includes(line.key),
      extra: extras.has(line.key) && !ofRoles.some((wish) => keyOf(wish) === line.key),
    })),
    needed: await shown(needed),
    wantedCount: wanted.length + needed.length,
  }
}

/** The page of roles and lines for a place in the organisation. */
export async function presentChoice(ctx: HttpContext, place: Place, choice: LineChoice) {
  const t = translatorOf(ctx.i18n)
  return {
    ...(await rolesToChoose(place, t)),
    ...(await presentLines(ctx, choice)),
    chosen: choice.roleIds.map(String),
    items: itemChoices(await orderableItems(), t),
  }
}

/** Items at their levels, by kind, as choices of a select. */
export const itemChoices = (items: OrderableItem[], t: Translate) =>
  ITEM_KINDS.map((kind) => ({
    label: t(`orders.kinds.${kind}`),
    options: items.filter((item) => item.kind === kind).flatMap(levelChoices),
  })).filter(({ options }) => options.length > 0)

function levelChoices({ id, name, levels }: OrderableItem) {
  if (levels.length === 0) return [{ value: `${id}-0`, label: name }]
  return levels.map((level) => ({ value: `${id}-${level.id}`, label: `${name}, ${level.name}` }))
}

/** The choice that was sent and is shown again, or null when the page is opened anew or makes no sense. */
export async function sentChoice({ request }: HttpContext) {
  if (request.method() === 'GET') return null
  const [, sent] = await choiceValidator.tryValidate(request.body())
  return sent && choiceOf(withoutUnpressed(sent))
}

/** What stands in the field for something more counts when "add" is pressed, not before. */
const withoutUnpressed = (typed: Pressed) =>
  typed.press === 'add' ? typed : { ...typed, extra: null }

/** Nothing is saved yet: the lines as they would be, as a part for htmx and else as the whole page. */
export async function answerWithLines(ctx: HttpContext, typed: Pressed, wholePage: () => unknown) {
  if (!ctx.request.header('HX-Request')) return wholePage()
  return ctx.view.render(
    'partials/orders/lines_to_choose',
    await presentLines(ctx, choiceOf(withoutUnpressed(typed)))
  )
}
