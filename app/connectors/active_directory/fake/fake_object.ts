import type { Attributes, DirectoryEntry } from '#connectors/directory'
import { nameIn } from '#connectors/active_directory/distinguished_name'

/** An account or group of the fake. Values lie under lower-case names, as a directory knows no case. */
export class FakeObject {
  readonly values = new Map<string, string[]>()
  /** When each attribute was last written, in the domain's count of changes. */
  readonly stamps = new Map<string, number>()
  password = ''
  locked = false
  deleted = false

  constructor(
    readonly id: string,
    readonly kind: 'user' | 'group',
    public parent: string,
    public commonName: string
  ) {}

  get dn() {
    const parent = this.deleted ? 'CN=Deleted Objects' : this.parent
    return nameIn(parent, this.deleted ? `${this.commonName}\nDEL:${this.id}` : this.commonName)
  }

  get(name: string): string[] {
    if (['cn', 'name'].includes(name.toLowerCase())) return [this.commonName]
    return this.values.get(name.toLowerCase()) ?? []
  }

  set(name: string, values: string[], stamp: number) {
    this.values.set(name.toLowerCase(), values)
    this.stamps.set(name.toLowerCase(), stamp)
  }

  stampOf = (name: string) => this.stamps.get(name.toLowerCase()) ?? 0
  lastStamp = () => Math.max(0, ...this.stamps.values())

  entry(wanted: string[]): DirectoryEntry {
    const attributes: Attributes = {}
    for (const name of wanted) attributes[name] = [...this.get(name)]
    return { id: this.id, dn: this.dn, deleted: this.deleted, attributes }
  }

  /** What has been written after a moment; nothing of the rest. */
  changedEntry(wanted: string[], since: number) {
    return this.entry(wanted.filter((name) => this.stampOf(name) > since))
  }
}
