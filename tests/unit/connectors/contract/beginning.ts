import type { Assert } from '@japa/assert'
import type { Attributes, Directory, DirectoryEntry } from '#connectors/directory'
import { DirectoryRefusal } from '#connectors/directory_failures'

/** What somebody else does in the same directory. */
export interface Administrator {
  /** Makes a group in the unit for groups. */
  addGroup(name: string): Promise<{ id: string; dn: string }>
  membersOf(group: string): Promise<string[]>
  /** Makes a group member of another, by their distinguished names. */
  nest(group: string, inner: string): Promise<void>
  remove(id: string): Promise<void>
  /** Sets a password that need not be changed. */
  setPassword(id: string, password: string): Promise<void>
}

export interface Given {
  directory: Directory
  administrator: Administrator
  units: { accounts: string; groups: string; leavers: string; elsewhere: string }
}

export const PASSWORD = 'Korrekt-Häst-42'
/** An id that nobody has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'

let count = 0
/** A marker that no other test has. */
export const fresh = () => `k${process.pid}x${++count}`

export async function beingRefused(assert: Assert, work: Promise<unknown>, reason: string) {
  const error = await work.catch((because: unknown) => because)
  if (error instanceof Error && !(error instanceof DirectoryRefusal)) throw error
  assert.equal((error as DirectoryRefusal | undefined)?.reason, reason)
}

export async function collect<T>(pages: AsyncIterable<T>) {
  const all: T[] = []
  for await (const page of pages) all.push(page)
  return all
}

/** What every part of the contract begins with. */
export class Beginning {
  constructor(private readonly given: () => Given) {}

  directory = () => this.given().directory
  administrator = () => this.given().administrator
  units = () => this.given().units

  /** An account with a marker of its own as employeeID, user name and common name. */
  async anAccount(attributes: Attributes = {}): Promise<DirectoryEntry> {
    const marker = fresh()
    const own = { employeeID: [marker], sAMAccountName: [marker], ...attributes }
    const { accounts } = this.units()
    await this.directory().add({ parent: accounts, commonName: marker, attributes: own })
    return (await this.directory().find('employeeID', marker, ['sAMAccountName', 'employeeID']))[0]
  }

  /** An account that may sign in. */
  async anEnabled(attributes: Attributes = {}) {
    const { id, attributes: own } = await this.anAccount(attributes)
    await this.administrator().setPassword(id, PASSWORD)
    await this.directory().enable(id)
    return { id, login: own.sAMAccountName[0] }
  }

  valuesOf = async (id: string, ...wanted: string[]) =>
    (await this.directory().read(id, wanted))!.attributes
}
