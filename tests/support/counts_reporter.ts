import { writeFileSync } from 'node:fs'
import type { NamedReporterContract } from '@japa/runner/types'

/** Writes how many tests passed and failed to a file, for the script that adds them up. */
export function countsReporter(file: string): NamedReporterContract {
  return {
    name: 'counts',
    handler(runner, emitter) {
      emitter.on('runner:end', () => {
        const { passed, failed, skipped, todo } = runner.getSummary().aggregates
        writeFileSync(file, JSON.stringify({ passed, failed, skipped: skipped + todo }))
      })
    },
  }
}
