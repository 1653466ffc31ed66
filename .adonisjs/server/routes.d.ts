import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
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
    'start.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'sessions.create': { paramsTuple?: []; params?: {} }
    'searches.index': { paramsTuple?: []; params?: {} }
    'org_units.index': { paramsTuple?: []; params?: {} }
    'org_units.create': { paramsTuple?: []; params?: {} }
    'org_units.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.index': { paramsTuple?: []; params?: {} }
    'persons.create': { paramsTuple?: []; params?: {} }
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
    'acknowledgement_links.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.index': { paramsTuple?: []; params?: {} }
    'acknowledgement_link_sessions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handovers.index': { paramsTuple?: []; params?: {} }
    'handovers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'welcome_letters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'sessions.create': { paramsTuple?: []; params?: {} }
    'searches.index': { paramsTuple?: []; params?: {} }
    'org_units.index': { paramsTuple?: []; params?: {} }
    'org_units.create': { paramsTuple?: []; params?: {} }
    'org_units.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_units.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_moves.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.index': { paramsTuple?: []; params?: {} }
    'persons.create': { paramsTuple?: []; params?: {} }
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
    'acknowledgement_links.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.index': { paramsTuple?: []; params?: {} }
    'acknowledgement_link_sessions.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handovers.index': { paramsTuple?: []; params?: {} }
    'handovers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'welcome_letters.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'sessions.store': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
    'org_units.store': { paramsTuple?: []; params?: {} }
    'org_unit_moves.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_archives.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_managers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'org_unit_assistants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.store': { paramsTuple?: []; params?: {} }
    'employments.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'identity_reveals.store': { paramsTuple: [ParamValue]; params: {'person': ParamValue} }
    'shared_mailboxes.store': { paramsTuple?: []; params?: {} }
    'shared_mailbox_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.store': { paramsTuple?: []; params?: {} }
    'catalogue_item_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.store': { paramsTuple?: []; params?: {} }
    'role_archivings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'acknowledgement_links.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgement_link_openings.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acknowledgements.store': { paramsTuple?: []; params?: {} }
    'handover_openings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'handover_issues.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'org_unit_managers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'org_unit_assistants.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'person': ParamValue} }
    'shared_mailbox_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_item_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'role_archivings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  PUT: {
    'org_units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'persons.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'employments.update': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'shared_mailboxes.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'catalogue_items.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}