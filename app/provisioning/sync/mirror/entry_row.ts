import type { Situation } from '#provisioning/sync/matching/situation'

/** What of a row of `directory_entries` the directory itself says. */
export interface SeenColumns {
  dn: string
  user_name: string | null
  user_name_key: string | null
  upn: string | null
  mail: string | null
  display_name: string | null
  name_key: string | null
  employee_number: string | null
  identity_hash: string | null
  marker: string | null
  enabled: boolean
  attributes: string
  deleted_at: string | null
}

/** The row, as it is written. */
export interface EntryRow extends SeenColumns {
  directory_id: string
  seen_at: string
  seen_run: number
  pending: boolean
  lost: boolean
}

/** The row, as it is read. */
export interface KnownEntry extends EntryRow {
  id: number
  person_id: number | null
  account_id: number | null
  situation: Situation | null
}
