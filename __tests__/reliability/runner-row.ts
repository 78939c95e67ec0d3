/** What a main step and its post steps came to, measured, as a row of the table. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import { route } from '../../src/sandbox/routes.ts'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { masksOf, type ShippedJob } from '../bundle/shipped.ts'
import { record, type Row } from './rows.ts'

export interface Told {
  fault: string
  phase: string
  /** What is expected of it; nothing is left where nothing is said of it. */
  outcome: string
  requests?: string
  left?: Partial<Row['left']>
  /** How long it took, where the steps were not one after the other. */
  milliseconds?: number
  /** Where else to look for what is left. */
  elsewhere?: string[]
  /** What the test put there itself, with all below it: the action need not delete it. */
  theirs?: string[]
}

/** Measures, compares it with what is expected, and adds it to the table. */
export function conclude(
  job: ShippedJob,
  steps: readonly StepResult[],
  { fault, phase, outcome, requests, left, elsewhere = [], theirs = [], milliseconds }: Told
): void {
  const folders = [dirname(job.runner.temp), ...elsewhere]
  const measured = {
    outcome: outcomeOf(steps),
    requests: requestsSeen(job.sandbox),
    left: leftBehind(job, steps, { folders, theirs })
  }
  const log = steps.map((step) => step.log).join('')
  expect({ log, ...measured }).toMatchObject({
    outcome,
    ...(requests !== undefined && { requests }),
    left: { files: 0, certificates: 0, secrets: 0, ...left }
  })
  const oneByOne = steps.reduce((sum, step) => sum + step.milliseconds, 0)
  const seconds = Math.round((milliseconds ?? oneByOne) / 100) / 10
  record({ section: 'runner', fault, phase, ...measured, seconds })
}

function outcomeOf(steps: readonly StepResult[]): string {
  const [main] = steps
  const warned = steps.some((step) => step.annotations.some(({ level }) => level === 'warning'))
  const errors = main?.annotations.filter(({ level }) => level === 'error') ?? []
  const [code] = errors.flatMap(({ message }) => /\[([A-Z_]+)\](?: \S+)?$/.exec(message)?.[1] ?? [])
  const ended = main?.exitCode === 0 ? 'ok' : `exit ${main?.exitCode}`
  return (main?.signal ? 'killed' : (code ?? ended)) + (warned ? ', warned' : '')
}

/**
 * How often each call was made, in the order in which they were first seen. How many the proof makes
 * depends on which of its answers come first, so these are not counted.
 */
export function requestsSeen({ seen }: Pick<Sandbox, 'seen'>): string {
  const counts = new Map<string, number>()
  for (const request of seen) {
    const { name } = route(request)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const told = [...counts].map(([name, count]) =>
    name === 'validate' ? 'proof' : `${name} ${count}`
  )
  return told.join(', ') || '–'
}

/** Counts what is left when all steps have ended: in the job's folders, at the server, in the logs. */
export function leftBehind(
  { sandbox, runner }: ShippedJob,
  steps: readonly StepResult[],
  { folders = [dirname(runner.temp)], theirs = [] }: { folders?: string[]; theirs?: string[] } = {}
): Row['left'] {
  const isTheirs = (path: string) =>
    theirs.some((one) => path === one || path.startsWith(`${one}/`))
  const files = folders.flatMap((folder) => filesBelow(folder)).filter((path) => !isTheirs(path))
  const texts = [...files.map((path) => readFileSync(path, 'latin1')), ...steps.map(shown)]
  const isPath = (mask: string) => folders.some((folder) => mask.startsWith(folder))
  const masks = steps.flatMap(masksOf).filter((mask) => !isPath(mask))
  const secrets = [sandbox.appToken, sandbox.userToken, ...new Set(masks)]
  return {
    files: files.length,
    certificates: sandbox.issued.filter(({ revoked }) => !revoked).length,
    // The files and logs that hold one.
    secrets: texts.filter((text) => secrets.some((secret) => text.includes(secret))).length
  }
}

const shown = ({ log, summary }: StepResult) => log + summary

/** Regular files alone: what a symlink leads to is not the action's. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}
