import { fieldKey } from '#config/keys'
import { fingerprint, seal, unseal } from '#shared/crypto/seal'

/** Seals and opens personal values at rest; the context names table, column and row kind. */
export const sealField = (text: string, context: string) => seal(text, fieldKey, context)
export const openField = (sealed: string, context: string) => unseal(sealed, fieldKey, context)
export const matchField = (text: string, purpose: string) => fingerprint(text, fieldKey, purpose)
