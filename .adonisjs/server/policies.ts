export const policies = {
  AccessGrantPolicy: () => import('#app/access/policies/grant_policy'),
  AcknowledgementPolicy: () => import('#app/acknowledgements/policies/acknowledgement_policy'),
  AuthUserPolicy: () => import('#app/auth/policies/user_policy'),
  CatalogueItemPolicy: () => import('#app/catalogue/policies/item_policy'),
  CatalogueRolePolicy: () => import('#app/catalogue/policies/role_policy'),
  HandoverPolicy: () => import('#app/handover/policies/handover_policy'),
  NotificationsMailTextPolicy: () => import('#app/notifications/policies/mail_text_policy'),
  OperationPolicy: () => import('#app/operations/policies/operation_policy'),
  OrdersContractPolicy: () => import('#app/orders/policies/contract_policy'),
  OrderPolicy: () => import('#app/orders/policies/order_policy'),
  PeopleOrgUnitPolicy: () => import('#app/people/policies/org_unit_policy'),
  PersonPolicy: () => import('#app/people/policies/person_policy'),
  SettingsPolicy: () => import('#app/settings/policies/settings_policy'),
}

