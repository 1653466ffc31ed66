import { OUTCOMES } from '#acknowledgements/outcomes'
import { SHOWN as ACKNOWLEDGEMENT_TABS } from '#acknowledgements/validators/list'
import { DUTIES } from '#auth/permissions'
import { FULFILMENTS, ITEM_KINDS } from '#catalogue/enums'
import { LOCALES } from '#config/i18n'
import { MAIL_KINDS, PLACEHOLDERS, TEXT_KINDS } from '#notifications/mail_kinds'
import { CONTRACT_STATES } from '#orders/lifecycles/contract_lifecycle'
import { LINE_STATES } from '#orders/lifecycles/line_lifecycle'
import { ORDER_STATES } from '#orders/lifecycles/order_lifecycle'
import { CONTRACT_TABS } from '#orders/queries/contract_list'
import { SHOWN as ORDER_TABS } from '#orders/queries/order_list'
import { PERSON_COLUMNS } from '#people/imports/person_columns'
import { EMPLOYMENT_FORMS, EMPLOYMENT_STATES } from '#people/enums'
import { UNIT_POSTS } from '#people/rules/unit_posts'
import { WORKING_FLOWS } from '#settings/validators/settings'
import { effectKinds } from '#shared/outbox/effect'

const words = (text: string) => text.trim().split(/\s+/)
const each = (names: readonly string[], ...parts: string[]) =>
  names.flatMap((name) => parts.map((part) => `${name}${part}`))

export const ORDER_EVENTS = words(`
  drafted placed submitted attested rejected parked changed contract_signed contract_declined
  contract_withdrawn line_opened line_done line_declined line_returned line_not_applicable
  line_answered line_dropped line_retried line_replaced line_waived line_needs_decision
  line_kept line_cancelled line_needs_attention activated completed cancelled mail_sent link_opened
  handed_over`)

const BUNCHED = ['line_opened', 'mail_sent', 'line_done', 'line_dropped']
const ENDED_CONTRACTS = ['declined', 'withdrawn']
const LIKENESSES = ['same_number', 'same_name_and_birth_date', 'same_name']
const FIRST_RUN_TASKS = words('administrator organisation mail units people catalogue roles users')
const BARE_SENTENCES = words('draft stuck date later soon completed completed_partly')
const SENTENCES = words(`attestation contract refused returned attention primary_one
  primary_several open_one open_several rejected cancelled taking_back`)
const START_PARTS = words(`attestation submitted ongoing drafts handovers issues acknowledgements
  contracts starts operations catalogue audit on_its_way`)

/** Kinds that are sent without a page to open. */
const WITHOUT_BUTTON = ['welcome', 'mail_test']

/** Keys that are put together when a page is shown, by how they begin, with every way they can end. */
export const dynamicKeys = (): Record<string, readonly string[]> => ({
  'access.': words('person item level why since valid_to'),
  'acknowledgements.': each(ACKNOWLEDGEMENT_TABS.slice(1), '_title'),
  'acknowledgements.dead.': each(['unknown', 'expired', 'superseded'], '.title', '.text'),
  'acknowledgements.events.': OUTCOMES.map((outcome) => `line_${outcome}`),
  'acknowledgements.outcomes.': OUTCOMES,
  'acknowledgements.problems.': words('remark_returned remark_declined remark_not_applicable'),
  'acknowledgements.states.': LINE_STATES,
  'acknowledgements.tabs.': ACKNOWLEDGEMENT_TABS,
  'audit.actions.account.': words('reported recorded closed enabled observed match_decided'),
  'audit.actions.catalogue_item.': words('created changed archived restored'),
  'audit.actions.directory_sync.': words('wanted stopped released'),
  'audit.actions.employment.': ['added', 'changed'],
  'audit.actions.grant.': ['imported'],
  'audit.actions.grants.': ['imported', 'downloaded'],
  'audit.actions.handover.': words('sealed opened issue_wanted expired'),
  'audit.actions.identity_number.': ['revealed'],
  'audit.actions.intent.': ['retry', 'skip', 'finish'],
  'audit.actions.mail_text.': ['changed', 'restored'],
  'audit.actions.order.': ORDER_EVENTS,
  'audit.actions.org_unit.': [
    ...words('created changed moved archived'),
    ...each(UNIT_POSTS, '_added', '_removed'),
  ],
  'audit.actions.people.': ['imported'],
  'audit.actions.person.': ['created', 'changed'],
  'audit.actions.role.': words('created changed archived restored'),
  'audit.actions.setting.': ['changed'],
  'audit.actions.shared_mailbox.': words('archived restored'),
  'audit.actions.user.': words(`signed_in signed_out sign_in_failed created duties_changed
    duties_by_group group_duties_changed sessions_ended
    password_changed password_set password_reset_wanted password_reset password_forced closed
    reopened`),
  'audit.actors.': words('person link_holder operator system'),
  'auth.refusals.': words('disabled expired locked must_change not_now silent no_person closed'),
  'audit.breaks.': words('changed removed reordered truncated unsealed other_head'),
  'audit.sources.': words('web mail cli job import'),
  'audit.subjects.': words(`user order order_line person employment handover intent role
    directory_sync
    catalogue_item org_unit setting mail_text account shared_mailbox import grant`),
  'catalogue.fulfilments.': FULFILMENTS,
  'catalogue.kinds.': ITEM_KINDS,
  'catalogue.problems.': words('unknown_reference ambiguous_reference twice'),
  'contracts.empty.': CONTRACT_TABS,
  'contracts.states.': CONTRACT_STATES,
  'contracts.tabs.': CONTRACT_TABS,
  'first_run.hints.': FIRST_RUN_TASKS,
  'first_run.tasks.': FIRST_RUN_TASKS,
  'handover.letter.': words(`heading greeting opening first_day unit title manager user_name email
    password ask_manager change_it keep_it made_on`),
  'handover.no_password_': ['wanted', 'without_password'],
  'handover.states.': words('ready opened wanted expired without_password cancelled'),
  'imports.columns.': [...Object.keys(PERSON_COLUMNS), 'item', 'level', 'since', 'role', 'reason'],
  'imports.problems.': words(`unreadable too_many_rows missing_column empty required too_long date
    identity_number email form no_unit many_units unit_without_name last_before_start protected
    twice matches_two employment_number_elsewhere user_name_taken nobody no_item no_level no_role
    not_in_role formula number_taken failed no_key later`),
  'mail_texts.kinds.': each(TEXT_KINDS, '.title', '.when'),
  'mail_texts.languages.': LOCALES,
  'mails.actions.': Object.keys(MAIL_KINDS).filter((kind) => !WITHOUT_BUTTON.includes(kind)),
  'mails.examples.': Object.keys(PLACEHOLDERS).filter((name) => name !== 'link'),
  'mails.line.': words('due instructions note sensitive user_name'),
  'mails.outcomes.': ENDED_CONTRACTS,
  'mails.placeholders.': Object.keys(PLACEHOLDERS),
  'mails.summary.': words('done declined not_applicable cancelled'),
  'mails.texts.': each(TEXT_KINDS, '.subject', '.body'),
  'navigation.': words(`start first_run orders acknowledgements contracts persons org_units
    catalogue roles users settings grants operations audit mine`),
  'handover.not_set_': words('away refused'),
  'operations.': ['skip_notice', 'finish_notice'],
  'operations.failures.': words(`gave_up crashed mail_refused no_address directory_exists
    directory_name_taken directory_weak_password directory_no_right directory_not_found
    directory_bad_value directory_missing_reference directory_not_permitted directory_elsewhere
    directory_service_account directory_many directory_differs directory_no_account`),
  'operations.kinds.': effectKinds().filter((kind) => !kind.startsWith('test')),
  'operations.queues.': words('ok evicting unreachable not_set'),
  'operations.states.': words('pending running done needs_attention skipped'),
  'orders.actions.': words('attest sign answer decide acknowledge'),
  'orders.check.': LIKENESSES,
  'orders.consequences.': words('waiting open done contract_ordered contract_signed'),
  'orders.empty.': ORDER_TABS,
  'orders.events.': [...ORDER_EVENTS, ...each(BUNCHED, '_several')],
  'orders.fields.': words('name contact'),
  'orders.hire_steps.step': ['1', '2', '3'],
  'orders.kinds.': ITEM_KINDS,
  'orders.on_its_way.': words('waiting open returned needs_attention'),
  'orders.sentences.': [
    ...each(BARE_SENTENCES, '.strong', '.text'),
    ...each(SENTENCES, '.strong', '.text', '.detail'),
  ],
  'orders.states.': ORDER_STATES,
  'orders.steps.': [
    ...each(
      words('placed attested contract account activated acknowledged completed'),
      '_done',
      '_todo'
    ),
    ...words('when when_by some_of earliest before'),
  ],
  'orders.tabs.': ORDER_TABS,
  'orders.tags.': words(`open done declined returned not_applicable needs_attention cancelled
    taken_back replaced waived not_sent parked after_contract after opens soon`),
  'org_units.': each(UNIT_POSTS, '_added_notice', '_removed_notice'),
  'people.forms.': EMPLOYMENT_FORMS,
  'people.likeness.': LIKENESSES,
  'people.states.': EMPLOYMENT_STATES,
  'reports.start.': [
    ...each(START_PARTS, '.title', '.empty', '.more'),
    ...each(['handovers', 'issues'], '.detail'),
  ],
  'reports.start.catalogue.': words('unmanned unmanned_detail count roles roles_detail'),
  'reports.start.operations.': words('attention attention_detail late late_detail'),
  'roles.proposed_for_': ['title', 'unit', 'title_and_unit'],
  'settings.flow_hints.': WORKING_FLOWS,
  'settings.flows.': WORKING_FLOWS,
  'ui.alert_': words('success info warning error'),
  'ui.errors.': each(
    words('not_found forbidden conflict expired too_large too_many server unavailable'),
    '_title',
    '_text'
  ),
  'ui.step_': words('done now todo'),
  'users.duties.': DUTIES,
  'users.duty_hints.': DUTIES,
})
