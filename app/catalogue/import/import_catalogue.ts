import i18nManager from '@adonisjs/i18n/services/main'
import type { Actor } from '#shared/actor'
import { inTransaction, type Trx } from '#shared/database/transaction'
import { Invalid } from '#shared/exceptions/invalid'
import { fold } from '#shared/text/fold'
import SaveMailbox from '#catalogue/actions/save_mailbox'
import type { CatalogueFile, Entry } from '#catalogue/import/catalogue_file'
import { type ItemEntry, importItem, type Outcome } from '#catalogue/import/import_item'
import { importIntoRole, importRole } from '#catalogue/import/import_role'
import {
  itemEntryValidator,
  mailboxEntryValidator,
  roleEntryValidator,
} from '#catalogue/import/validators'

export interface ImportProblem {
  list: 'mailboxes' | 'items' | 'roles'
  line: number
  column: string
  problem: string
}

export type Counts = Record<Outcome, number>

export interface ImportReport {
  dryRun: boolean
  items: Counts
  roles: Counts
  mailboxes: Counts
  problems: ImportProblem[]
  unknownColumns: string[]
}

interface Import {
  actor: Actor
  file: CatalogueFile
  dryRun: boolean
  locale?: string
}

const none = (): Counts => ({ created: 0, changed: 0, unchanged: 0 })

class Undo extends Error {}

/**
 * Loads mailboxes, items and roles from a file. Each record stands or falls alone; what is there
 * already in the same shape isn't touched. A dry run does all of it and takes it back.
 */
export default class ImportCatalogue {
  #report!: ImportReport
  #i18n!: ReturnType<typeof i18nManager.locale>

  async handle({ actor, file, dryRun, locale = 'en' }: Import): Promise<ImportReport> {
    this.#i18n = i18nManager.locale(locale)
    const counts = { items: none(), roles: none(), mailboxes: none() }
    this.#report = { dryRun, ...counts, problems: [], unknownColumns: file.unknown }
    if (dryRun) await this.#takenBack((trx) => this.#load(actor, file, trx))
    else await this.#load(actor, file)
    this.#report.problems.sort((a, b) => a.list.localeCompare(b.list) || a.line - b.line)
    return this.#report
  }

  async #takenBack(work: (trx: Trx) => Promise<void>) {
    await inTransaction(async (trx) => {
      await work(trx)
      throw new Undo()
    }).catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  }

  /** Prerequisites and roles come last, when every item they may mean is there. */
  async #load(actor: Actor, file: CatalogueFile, trx?: Trx) {
    for (const entry of file.mailboxes) await this.#mailbox(actor, entry, trx)
    const items: [Entry, ItemEntry, Outcome][] = []
    const seen = new Set<string>()
    for (const entry of file.items) {
      const loaded = await this.#item(actor, entry, seen, trx)
      if (loaded) items.push([entry, ...loaded])
    }
    for (const [entry, item, outcome] of items) await this.#rest(actor, entry, item, outcome, trx)
    for (const entry of file.roles) await this.#role(actor, entry, trx)
  }

  async #mailbox(actor: Actor, entry: Entry, trx?: Trx) {
    await this.#attempt('mailboxes', entry, trx, async (own) => {
      const { members = [], ...form } = await mailboxEntryValidator.validate(entry.values)
      const known = await own.from('shared_mailboxes').where('email', form.email).first()
      await new SaveMailbox().handle(
        { actor, id: known?.id ?? null, form: { ...form, members } },
        own
      )
      this.#report.mailboxes[known ? 'changed' : 'created']++
    })
  }

  async #item(actor: Actor, entry: Entry, seen: Set<string>, trx?: Trx) {
    return this.#attempt('items', entry, trx, async (own) => {
      const item = await itemEntryValidator.validate(entry.values)
      const key = fold(item.code ?? item.name)
      if (seen.has(key)) return void this.#problem('items', entry, 'code', this.#t('twice'))
      seen.add(key)
      const outcome = await importItem(own, actor, { ...item, prerequisites: undefined })
      return [item, outcome] as [ItemEntry, Outcome]
    })
  }

  async #rest(actor: Actor, entry: Entry, item: ItemEntry, outcome: Outcome, trx?: Trx) {
    const linked = await this.#attempt('items', entry, trx, (own) => importItem(own, actor, item))
    for (const role of item.roles ?? [])
      await this.#attempt('roles', entry, trx, async (own) => {
        this.#report.roles[await importIntoRole(own, actor, item.code ?? item.name, role)]++
      })
    if (linked) this.#report.items[outcome === 'unchanged' ? linked : outcome]++
  }

  async #role(actor: Actor, entry: Entry, trx?: Trx) {
    await this.#attempt('roles', entry, trx, async (own) => {
      const role = await roleEntryValidator.validate(entry.values)
      this.#report.roles[await importRole(own, actor, role)]++
    })
  }

  /** In a transaction of its own, or in a part of the one that is taken back. */
  async #attempt<T>(
    list: ImportProblem['list'],
    entry: Entry,
    trx: Trx | undefined,
    work: (trx: Trx) => Promise<T>
  ): Promise<T | undefined> {
    try {
      return await (trx ? trx.transaction(work) : inTransaction(work))
    } catch (error: any) {
      if (error.code !== 'E_VALIDATION_ERROR') throw error
      this.#explain(list, entry, error)
      return undefined
    }
  }

  #explain(list: ImportProblem['list'], entry: Entry, error: any) {
    if (!(error instanceof Invalid)) {
      for (const { field, message } of error.messages) this.#problem(list, entry, field, message)
      return
    }
    for (const [field, problem] of Object.entries(error.problems)) {
      const { key, values = {} } =
        typeof problem === 'string' ? { key: problem, values: {} } : problem
      this.#problem(list, entry, field, this.#i18n.t(key, values))
    }
  }

  #problem(list: ImportProblem['list'], { line }: Entry, column: string, problem: string) {
    this.#report.problems.push({ list, line, column: column.split('.')[0], problem })
  }

  #t = (key: string) => this.#i18n.t(`catalogue.problems.${key}`)
}
