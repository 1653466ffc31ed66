import { randomUUID } from 'node:crypto'
import { clock } from '#shared/clock'
import { openField, sealField } from '#shared/crypto/personal_fields'
import { inTransaction } from '#shared/database/transaction'
import PendingImport from '#people/models/pending_import'

const PLACE = 'pending_imports.file'

interface Upload {
  userId: number
  fileName: string
  bytes: Buffer
  createUnits: boolean
}

/** Keeps an uploaded file, sealed, until it is imported; what was left yesterday is thrown away. */
export function keepUpload({ bytes, fileName, ...whose }: Upload): Promise<PendingImport> {
  const sealedFile = sealField(bytes.toString('base64'), PLACE)
  return inTransaction(async (trx) => {
    await trx
      .from('pending_imports')
      .where('created_at', '<', clock.in({ days: -1 }))
      .delete()
    const columns = { ...whose, fileName: fileName.slice(0, 200), sealedFile }
    return PendingImport.create(
      { ...columns, token: randomUUID(), createdAt: clock.now() },
      { client: trx }
    )
  })
}

/** The upload with this token, for whoever made it. @throws a not-found error */
export const findUpload = (userId: number, token: string) =>
  PendingImport.query().where({ userId, token }).firstOrFail()

export const bytesOf = ({ sealedFile }: PendingImport) =>
  Buffer.from(openField(sealedFile, PLACE), 'base64')

export const dropUpload = ({ id }: PendingImport) =>
  inTransaction((trx) => trx.from('pending_imports').where('id', id).delete())
