/** `inspect`: when certificates end, on stdout. */
import { readFileSync } from 'node:fs'
import { formatTime, systemClock } from '../shared/clock.ts'
import { inspect as inspectAll, requireNoneDue } from '../actions/inspect/inspect-certificates.ts'
import {
  type InspectedCertificate,
  formatInspectedCertificate
} from '../actions/inspect/summary.ts'
import type { InspectArguments } from './arguments.ts'
import { report } from './report.ts'
import { TerminalRunner } from './terminal-runner.ts'

/**
 * @param folder where relative paths begin
 * @param print takes a line for stdout
 * @returns the exit status: 1 where one cannot be read, or is due and that was to fail
 */
export function inspect(
  { inputs, json }: InspectArguments,
  folder: string,
  print: (line: string) => void
): number {
  const runner = new TerminalRunner()
  try {
    const { inspected, inspection, now } = inspectAll({
      inputs,
      context: { workspace: folder },
      readFile: (path) => readFileSync(path, 'utf8'),
      clock: systemClock,
      runner
    })
    if (json) print(JSON.stringify(inspected.map(formatJson), undefined, 2))
    else for (const one of inspected) print(formatInspectedCertificate(one, now))
    if (inspection.failIfDue) requireNoneDue(inspected, now)
    return 0
  } catch (error) {
    report(runner, error)
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
