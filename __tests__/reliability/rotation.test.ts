/** A rotation in which a step fails, is cancelled, or is killed with its runner: what is left. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { type JobRun, runWorkflow } from '../edge/workflow-jobs.ts'
import { cancelling } from './rotation-cancelled.ts'
import { CASES, SCRIPTS } from './rotation-cases.ts'
import { record, type RotationRow } from './rows.ts'

const start = jobMaker()

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))
const storeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  folders.push(folder)
  return folder
}

describe('a rotation in which something goes wrong: it leaves what the table says', () => {
  it.each(CASES)('%s', async (fault, { inputs = {}, fault: injected, at, expected }) => {
    const job = await start()
    const store = storeFolder()
    const names = new Map<string, string>()
    for (const name of ['retiring', 'current']) {
      const { outputs } = await job.main({ 'revoke-on-exit': 'false' })
      copyFileSync(outputs['cert-path'] ?? '', join(store, `${name}.crt`))
      names.set(outputs['serial-number'] ?? '', name)
    }
    if (injected) job.sandbox.inject(injected)
    const before = job.sandbox.seen.length
    let files = 0
    const [run] = await runWorkflow(
      [{ uses: '$/rotate', with: { ...job.inputs(), force: 'true', ...SCRIPTS, ...inputs } }],
      {
        contexts: {},
        target: () => ({}),
        env: { STORE: store },
        checkOut: () => undefined,
        atEnd: ({ temp }) => (files = identityFiles(temp)),
        ...(at && { cancel: cancelling(at, store, () => job.sandbox.seen.slice(before)) })
      }
    )
    const nameOf = (serial: string) => names.get(serial) ?? 'new'
    const valid = job.sandbox.issued.filter(({ revoked }) => !revoked)
    const stored = new X509Certificate(readFileSync(join(store, 'current.crt')))
    const measured = {
      outcome: outcomeOf(run!),
      valid: valid.map(({ serialNumber }) => nameOf(serialNumber)).join(', '),
      store: nameOf(stored.serialNumber),
      files
    }
    expect({ log: logOf(run!), ...measured }).toMatchObject({ files: 0, ...expected })
    expect(logOf(run!)).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY/)
    record({ section: 'rotation', fault, ...measured })
  })
})

const outcomeOf = ({ outcome }: JobRun): RotationRow['outcome'] =>
  outcome === 'success' ? 'green' : 'red'
const logOf = ({ done, posts, summary }: JobRun) =>
  [...done.map(({ result }) => result?.log ?? ''), ...posts, summary].join('\n')

/** Of the folder that the action made: all but its marker. */
function identityFiles(temp: string): number {
  const folders = readdirSync(temp).filter((name) => name.startsWith('vtex-mtls-'))
  const files = folders.flatMap((name) => readdirSync(join(temp, name)))
  return files.filter((name) => name.startsWith('client')).length
}
