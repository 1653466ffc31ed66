import type { SchemaRules } from '@adonisjs/lucid/types/schema_generator'

const flag = {
  tsType: 'boolean',
  imports: [{ source: '#shared/database/columns', namedImports: ['flag'] }],
  decorators: [{ name: '@flag' }],
}

/** An instant is text in both databases, so it compares alike everywhere. */
const instant = { tsType: 'string', decorators: [{ name: '@column' }] }

const typed = (name: string, source: string) => ({
  tsType: name,
  imports: [{ source, typeImports: [name] }],
  decorators: [{ name: '@column' }],
})

export default {
  types: { boolean: flag },
  columns: { created_at: instant, updated_at: instant },
  tables: {
    orders: {
      columns: {
        state: typed('OrderState', '#orders/lifecycles/order_lifecycle'),
        kind: typed('OrderKind', '#orders/lifecycles/order_lifecycle'),
      },
    },
    order_lines: {
      columns: {
        state: typed('LineState', '#orders/lifecycles/line_lifecycle'),
        direction: typed('Direction', '#orders/lifecycles/line_lifecycle'),
      },
    },
    contracts: {
      columns: { state: typed('ContractState', '#orders/lifecycles/contract_lifecycle') },
    },
    provisioning_operations: {
      columns: { state: typed('OperationState', '#provisioning/lifecycles/operation_lifecycle') },
    },
    directory_entries: {
      columns: { situation: typed('Situation', '#provisioning/sync/matching/situation') },
    },
    directory_sync_state: {
      columns: { state: typed('SyncPhase', '#provisioning/sync/state/sync_lifecycle') },
    },
    item_predicates: {
      columns: { kind: typed('PredicateKind', '#provisioning/sync/predicates/predicate') },
    },
    employments: {
      columns: {
        state: typed('EmploymentState', '#people/enums'),
        form: typed('EmploymentForm', '#people/enums'),
      },
    },
    persons: { columns: { identity_kind: typed('IdentityKind', '#people/enums') } },
    catalogue_items: {
      columns: {
        kind: typed('ItemKind', '#catalogue/enums'),
        fulfilment: typed('Fulfilment', '#catalogue/enums'),
      },
    },
  },
} satisfies SchemaRules
