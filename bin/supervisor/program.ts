/** A process that the supervisor keeps running. */
export interface Program {
  name: string
  command: string
  args: string[]
  /** A part of its command line that no stranger has; told apart by it after a kill -9. */
  mark: string
  /** Node programs are leashed: they end by themselves when the supervisor is gone. */
  leashed: boolean
}

/** Where a program's process runs: the folder and what it is told. */
export interface Surroundings {
  cwd: string
  env: NodeJS.ProcessEnv
}
