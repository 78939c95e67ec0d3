/** The command `inspect`: prints on stdout when certificates expire. */
import { readFileSync } from 'node:fs'
import { formatTime, systemClock } from '../shared/clock.ts'
import { inspect as inspectAll, requireNoneDue } from '../actions/inspect/inspect-certificates.ts'
import {
  type InspectedCertificate,
  formatInspectedCertificate
} from '../actions/inspect/summary.ts'
import type { InspectArguments } from './arguments.ts'
import { logError } from './log-error.ts'
import { TerminalRunner } from './terminal-runner.ts'

/**
 * @param workingDirectory the directory for relative paths
 * @param print writes a line to stdout
 * @returns the exit status: 1 if a certificate cannot be read, or is due and `fail-if-due` is true
 */
export function inspect(
  { inputs, json }: InspectArguments,
  workingDirectory: string,
  print: (line: string) => void
): number {
  const runner = new TerminalRunner()
  try {
    const { inspected, inspection, now } = inspectAll({
      inputs,
      context: { workspace: workingDirectory },
      readFile: (path) => readFileSync(path, 'utf8'),
      clock: systemClock,
      runner
    })
    if (json) print(JSON.stringify(inspected.map(formatJson), undefined, 2))
    else for (const one of inspected) print(formatInspectedCertificate(one, now))
    if (inspection.failIfDue) requireNoneDue(inspected, now)
    return 0
  } catch (error) {
    logError(runner, error)
    return 1
  }
}

function formatJson(one: InspectedCertificate) {
  const { serialNumber, subject, issuer, fingerprintSha256, due, daysLeft, state } = one
  const times = { notBefore: one.notBefore, notAfter: one.notAfter, dueFrom: one.dueFrom }
  const iso = Object.entries(times).map(([name, time]) => [name, formatTime(time)])
  return {
    ...{ serialNumber, subject, issuer, fingerprintSha256, ...Object.fromEntries(iso) },
    ...{ state, due, daysLeft }
  }
}
