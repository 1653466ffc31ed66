/** Where an act came from: a page, a mailed link, the terminal, a background job, an import. */
export type Source = 'web' | 'mail' | 'cli' | 'job' | 'import'

/** Who acts. Every action takes one, so that the audit never has to guess. */
export interface Actor {
  kind: 'person' | 'link_holder' | 'operator' | 'system'
  /** The acting person; for a link holder the person the link was sent to, if it was a person. */
  personId: number | null
  userId: number | null
  source: Source
  /** For `operator`: the machine account at the terminal. For `link_holder`: which link. */
  label?: string
}

export const system: Actor = { kind: 'system', personId: null, userId: null, source: 'job' }

/** Someone at a terminal on the server, named by the machine account. */
export const operator = (label: string): Actor => ({
  kind: 'operator',
  personId: null,
  userId: null,
  source: 'cli',
  label,
})
