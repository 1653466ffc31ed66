/** A group's distinguished name as it is compared: without case, and without spaces after commas. */
export const groupKey = (name: string) =>
  name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s*,\s*/g, ',')
