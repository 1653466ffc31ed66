export const policies = {
  AcknowledgementPolicy: () => import('#app/acknowledgements/policies/acknowledgement_policy'),
  CatalogueItemPolicy: () => import('#app/catalogue/policies/item_policy'),
  CatalogueRolePolicy: () => import('#app/catalogue/policies/role_policy'),
  HandoverPolicy: () => import('#app/handover/policies/handover_policy'),
  OrdersContractPolicy: () => import('#app/orders/policies/contract_policy'),
  OrderPolicy: () => import('#app/orders/policies/order_policy'),
  PeopleOrgUnitPolicy: () => import('#app/people/policies/org_unit_policy'),
  PersonPolicy: () => import('#app/people/policies/person_policy'),
}

