import { CARE_ITEMS } from '#demo/catalogue/care_items'
import { COMMON_ITEMS } from '#demo/catalogue/common_items'
import { EQUIPMENT_ITEMS } from '#demo/catalogue/equipment_items'
import { OFFICE_ITEMS } from '#demo/catalogue/office_items'
import { SCHOOL_ITEMS } from '#demo/catalogue/school_items'

/** The whole catalogue, each item after those it needs. */
export const ITEMS = [
  ...COMMON_ITEMS,
  ...SCHOOL_ITEMS,
  ...CARE_ITEMS,
  ...OFFICE_ITEMS,
  ...EQUIPMENT_ITEMS,
]
