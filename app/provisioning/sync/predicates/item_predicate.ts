import { ItemPredicateSchema } from '#database/schema'

/** One condition of an item that another system fulfils. */
export default class ItemPredicate extends ItemPredicateSchema {
  static table = 'item_predicates'
}
