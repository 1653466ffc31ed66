const LARGEST = 2_147_483_647

/** An id from an address: 0, which no record has, when it can't be one. */
export const asRecordId = (text: unknown) =>
  /^[1-9]\d{0,9}$/.test(String(text)) && Number(text) <= LARGEST ? Number(text) : 0
