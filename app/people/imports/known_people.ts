import db from '@adonisjs/lucid/services/db'
import { fold } from '#shared/text/fold'
import { hashIdentityNumber } from '#people/identity_numbers'

interface Keys {
  digits12: string | null
  employmentNumber: string | null
  email: string | null
  userName?: string | null
}

export type Match = { id: number } | { nobody: true } | { two: true }

/** Who is here already, by what files know people by. Read once for an import. */
export class KnownPeople {
  #byHash = new Map<string, number>()
  #byNumber = new Map<string, number>()
  #byEmail = new Map<string, number>()
  #byUserName = new Map<string, number>()
  #protected = new Set<number>()
  #numbered = new Map<number, string>()

  static async read() {
    const known = new KnownPeople()
    const persons = await db
      .from('persons')
      .select('id', 'identity_number_hash', 'work_email', 'protected')
    for (const row of persons) known.#addPerson(row)
    const employments = await db
      .from('employments')
      .whereNotNull('employment_number')
      .select('person_id', 'employment_number')
    for (const row of employments) known.#byNumber.set(row.employment_number, row.person_id)
    const accounts = await db.from('accounts').select('person_id', 'user_name_key')
    for (const row of accounts) known.#byUserName.set(row.user_name_key, row.person_id)
    return known
  }

  /** By identity number, then employment number, then e-mail; keys that point at two people are refused. */
  match({ digits12, employmentNumber, email, userName }: Keys): Match {
    const byHash = digits12 ? this.#byHash.get(hashIdentityNumber(digits12)) : undefined
    const byNumber = employmentNumber ? this.#byNumber.get(employmentNumber) : undefined
    const byEmail = email ? this.#byEmail.get(email.toLowerCase()) : undefined
    const byUserName = userName ? this.#byUserName.get(fold(userName)) : undefined
    const found = [byHash, byNumber, byEmail, byUserName].filter((id) => id !== undefined)
    if (found.length === 0) return { nobody: true }
    if (this.#isAnother(found, digits12, byHash)) return { two: true }
    return { id: found[0] }
  }

  isProtected(personId: number) {
    return this.#protected.has(personId)
  }

  ownerOfUserName(userNameKey: string) {
    return this.#byUserName.get(userNameKey)
  }

  /** Keys that disagree, or a number that is not the one that the person is known by. */
  #isAnother(found: number[], digits12: string | null, byHash: number | undefined) {
    if (new Set(found).size > 1) return true
    return digits12 !== null && byHash === undefined && this.#numbered.has(found[0])
  }

  #addPerson(row: any) {
    if (row.identity_number_hash) {
      this.#byHash.set(row.identity_number_hash, row.id)
      this.#numbered.set(row.id, row.identity_number_hash)
    }
    if (row.work_email) this.#byEmail.set(row.work_email.toLowerCase(), row.id)
    if (row.protected) this.#protected.add(row.id)
  }
}
