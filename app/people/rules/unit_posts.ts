/** Managers order and attest in their branch; assistants order for a manager to attest. */
export const UNIT_POSTS = ['manager', 'assistant'] as const
export type UnitPost = (typeof UNIT_POSTS)[number]

export const postTable = (post: UnitPost) => `org_unit_${post}s`
