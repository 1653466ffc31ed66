/** Whether the database refused a row because another holds the same unique value. */
export const isUniqueViolation = (error: any) =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(error?.code)
