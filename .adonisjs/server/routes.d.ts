import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'passwords.update': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'users.store': { paramsTuple?: []; params?: {} }
    'directory_sign_ins.edit': { paramsTuple?: []; params?: {} }
    'directory_sign_ins.update': { paramsTuple?: []; params?: {} }
    'group_duties.update': { paramsTuple?: []; params?: {} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'user_duties.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'user_closings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'user_closings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'user_password_resets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_runs.show': { paramsTuple?: []; params?: {} }
    'first_administrators.create': { paramsTuple?: []; params?: {} }
    'first_administrators.store': { paramsTuple?: []; params?: {} }
    'first_runs.destroy': { paramsTuple?: []; params?: {} }
    'first_run_organisations.edit': { paramsTuple?: []; params?: {} }
    'first_run_organisations.update': { paramsTuple?: []; params?: {} }
    'first_run_mails.show': { paramsTuple?: []; params?: {} }
    'settings.edit': { paramsTuple?: []; params?: {} }
    'settings.update': { paramsTuple?: []; params?: {} }
    'mail_tests.store': { paramsTuple?: []; params?: {} }
    'searches.index': { paramsTuple?: []; params?: {} }
    'org_units.index': { paramsTuple?: []; params?: {} }
    'org_units.create': { paramsTuple?: []; params?: {} }
    'org_units.store': { paramsTuple?: []; params?: {} }
    'org_units.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_managers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_managers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'org_unit_assistants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_assistants.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'persons.index': { paramsTuple?: []; params?: {} }
    'persons.create': { paramsTuple?: []; params?: {} }
    'person_imports.create': { paramsTuple?: []; params?: {} }
    'person_imports.store': { paramsTuple?: []; params?: {} }
    'person_imports.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'person_imports.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'persons.store': { paramsTuple?: []; params?: {} }
    'persons.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'employments.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'employments.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'employments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'employments.update': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'identity_reveals.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'identity_reveals.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'shared_mailboxes.index': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.create': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.store': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailboxes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailbox_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailbox_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailbox_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.index': { paramsTuple?: []; params?: {} }
    'catalogue_items.create': { paramsTuple?: []; params?: {} }
    'catalogue_items.store': { paramsTuple?: []; params?: {} }
    'catalogue_items.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.index': { paramsTuple?: []; params?: {} }
    'roles.create': { paramsTuple?: []; params?: {} }
    'roles.store': { paramsTuple?: []; params?: {} }
    'roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'person_pages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mine.show': { paramsTuple?: []; params?: {} }
    'grants.index': { paramsTuple?: []; params?: {} }
    'grant_files.show': { paramsTuple?: []; params?: {} }
    'orders.index': { paramsTuple?: []; params?: {} }
    'orders.create': { paramsTuple?: []; params?: {} }
    'orders.store': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_checks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_attestations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_attestations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_rejections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_rejections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_cancellations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_changes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_changes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_wishes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_wishes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'line_answers.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_replacements.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_waivers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_drops.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.replacement': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.waiver': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.drop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'bulk_signatures.store': { paramsTuple?: []; params?: {} }
    'contracts.signatures': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_signatures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.signature': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_declines.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_declines.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_withdrawals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'acknowledgement_links.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgement_links.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgement_link_openings.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.index': { paramsTuple?: []; params?: {} }
    'acknowledgements.store': { paramsTuple?: []; params?: {} }
    'acknowledgement_link_sessions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handovers.index': { paramsTuple?: []; params?: {} }
    'handovers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'welcome_letters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_openings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_texts.index': { paramsTuple?: []; params?: {} }
    'mail_texts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_texts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_texts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_previews.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_previews.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_trials.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mailbox_mails.index': { paramsTuple?: []; params?: {} }
    'mailbox_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox_mail_pictures.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operations.index': { paramsTuple?: []; params?: {} }
    'intents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'intents.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'intent_retries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit_entries.index': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'directory_sign_ins.edit': { paramsTuple?: []; params?: {} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_runs.show': { paramsTuple?: []; params?: {} }
    'first_administrators.create': { paramsTuple?: []; params?: {} }
    'first_run_organisations.edit': { paramsTuple?: []; params?: {} }
    'first_run_mails.show': { paramsTuple?: []; params?: {} }
    'settings.edit': { paramsTuple?: []; params?: {} }
    'searches.index': { paramsTuple?: []; params?: {} }
    'org_units.index': { paramsTuple?: []; params?: {} }
    'org_units.create': { paramsTuple?: []; params?: {} }
    'org_units.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.index': { paramsTuple?: []; params?: {} }
    'persons.create': { paramsTuple?: []; params?: {} }
    'person_imports.create': { paramsTuple?: []; params?: {} }
    'person_imports.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'persons.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'employments.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'employments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'identity_reveals.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'shared_mailboxes.index': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.create': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailbox_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.index': { paramsTuple?: []; params?: {} }
    'catalogue_items.create': { paramsTuple?: []; params?: {} }
    'catalogue_items.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.index': { paramsTuple?: []; params?: {} }
    'roles.create': { paramsTuple?: []; params?: {} }
    'roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'person_pages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mine.show': { paramsTuple?: []; params?: {} }
    'grants.index': { paramsTuple?: []; params?: {} }
    'grant_files.show': { paramsTuple?: []; params?: {} }
    'orders.index': { paramsTuple?: []; params?: {} }
    'orders.create': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_attestations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_rejections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_cancellations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_changes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_wishes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'line_answers.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.replacement': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.waiver': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.drop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.signatures': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.signature': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_declines.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'acknowledgement_links.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.index': { paramsTuple?: []; params?: {} }
    'acknowledgement_link_sessions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handovers.index': { paramsTuple?: []; params?: {} }
    'handovers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'welcome_letters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_texts.index': { paramsTuple?: []; params?: {} }
    'mail_texts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_previews.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mailbox_mails.index': { paramsTuple?: []; params?: {} }
    'mailbox_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox_mail_pictures.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operations.index': { paramsTuple?: []; params?: {} }
    'intents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit_entries.index': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'password_resets.create': { paramsTuple?: []; params?: {} }
    'password_resets.edit': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'passwords.edit': { paramsTuple?: []; params?: {} }
    'users.index': { paramsTuple?: []; params?: {} }
    'users.create': { paramsTuple?: []; params?: {} }
    'directory_sign_ins.edit': { paramsTuple?: []; params?: {} }
    'users.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_runs.show': { paramsTuple?: []; params?: {} }
    'first_administrators.create': { paramsTuple?: []; params?: {} }
    'first_run_organisations.edit': { paramsTuple?: []; params?: {} }
    'first_run_mails.show': { paramsTuple?: []; params?: {} }
    'settings.edit': { paramsTuple?: []; params?: {} }
    'searches.index': { paramsTuple?: []; params?: {} }
    'org_units.index': { paramsTuple?: []; params?: {} }
    'org_units.create': { paramsTuple?: []; params?: {} }
    'org_units.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.index': { paramsTuple?: []; params?: {} }
    'persons.create': { paramsTuple?: []; params?: {} }
    'person_imports.create': { paramsTuple?: []; params?: {} }
    'person_imports.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'persons.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'employments.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'employments.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'identity_reveals.create': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'shared_mailboxes.index': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.create': { paramsTuple?: []; params?: {} }
    'shared_mailboxes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'shared_mailbox_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.index': { paramsTuple?: []; params?: {} }
    'catalogue_items.create': { paramsTuple?: []; params?: {} }
    'catalogue_items.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.index': { paramsTuple?: []; params?: {} }
    'roles.create': { paramsTuple?: []; params?: {} }
    'roles.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'person_pages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mine.show': { paramsTuple?: []; params?: {} }
    'grants.index': { paramsTuple?: []; params?: {} }
    'grant_files.show': { paramsTuple?: []; params?: {} }
    'orders.index': { paramsTuple?: []; params?: {} }
    'orders.create': { paramsTuple?: []; params?: {} }
    'orders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_progress.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_roles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_checks.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_attestations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_rejections.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_cancellations.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_changes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_wishes.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'line_answers.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.create': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.replacement': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.waiver': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_decisions.drop': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.signatures': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.signature': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_declines.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_withdrawals.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'acknowledgement_links.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.index': { paramsTuple?: []; params?: {} }
    'acknowledgement_link_sessions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handovers.index': { paramsTuple?: []; params?: {} }
    'handovers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'welcome_letters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_texts.index': { paramsTuple?: []; params?: {} }
    'mail_texts.edit': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_previews.show': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mailbox_mails.index': { paramsTuple?: []; params?: {} }
    'mailbox_mails.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mailbox_mail_pictures.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'operations.index': { paramsTuple?: []; params?: {} }
    'intents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit_entries.index': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'sessions.store': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'users.store': { paramsTuple?: []; params?: {} }
    'user_closings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'user_password_resets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_administrators.store': { paramsTuple?: []; params?: {} }
    'mail_tests.store': { paramsTuple?: []; params?: {} }
    'org_units.store': { paramsTuple?: []; params?: {} }
    'org_unit_moves.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_managers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_assistants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'person_imports.store': { paramsTuple?: []; params?: {} }
    'persons.store': { paramsTuple?: []; params?: {} }
    'employments.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'identity_reveals.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'shared_mailboxes.store': { paramsTuple?: []; params?: {} }
    'shared_mailbox_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.store': { paramsTuple?: []; params?: {} }
    'catalogue_item_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.store': { paramsTuple?: []; params?: {} }
    'role_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'orders.store': { paramsTuple?: []; params?: {} }
    'order_attestations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_rejections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_cancellations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'line_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_replacements.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_waivers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'line_drops.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'line_id': ParamValue} }
    'bulk_signatures.store': { paramsTuple?: []; params?: {} }
    'contract_signatures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_declines.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_withdrawals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'acknowledgement_links.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgement_link_openings.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.store': { paramsTuple?: []; params?: {} }
    'handover_openings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_text_previews.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'mail_text_trials.store': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'intent_retries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'user_closings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_runs.destroy': { paramsTuple?: []; params?: {} }
    'org_unit_managers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'org_unit_assistants.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'shared_mailbox_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_texts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
  }
  PUT: {
    'password_resets.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'passwords.update': { paramsTuple?: []; params?: {} }
    'directory_sign_ins.update': { paramsTuple?: []; params?: {} }
    'group_duties.update': { paramsTuple?: []; params?: {} }
    'user_duties.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'first_run_organisations.update': { paramsTuple?: []; params?: {} }
    'settings.update': { paramsTuple?: []; params?: {} }
    'org_units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'person_imports.update': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'persons.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'employments.update': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'shared_mailboxes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_checks.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_changes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'order_wishes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'mail_texts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'kind': ParamValue,'locale': ParamValue} }
    'intents.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}