/** Inspections at a set time, of certificates that openssl made around it. */
import './node-realm.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { ActionError } from '../../src/shared/errors.ts'
import { inspectCertificates } from '../../src/actions/inspect/inspect-certificates.ts'
import { INSPECTION_DEFAULTS, type InspectionInputs } from '../../src/config/inspection.ts'
import { openAuthorities } from '../unit/pki/verification.ts'
import { RecordingRunner } from './recording-runner.ts'

const { folder, issue, close } = openAuthorities()
afterAll(close)
export { folder, issue }

const now = Date.parse('2026-06-15T12:00:00Z')
const inDays = (days: number) => new Date(now + days * 86_400_000)

/** Writes a certificate that is valid from so many days to so many, seen from now. */
export function write(name: string, from: number, to: number, serialNumber: string): string {
  const pem = issue({ notBefore: inDays(from), notAfter: inDays(to), serialNumber })
  writeFileSync(join(folder, name), pem)
  return pem
}

export const files = (...names: string[]) => ({ 'certificate-path': names.join('\n') })

interface Outcome {
  runner: RecordingRunner
  error: ActionError | undefined
}

export async function inspect(changes: Partial<InspectionInputs>): Promise<Outcome> {
  const runner = new RecordingRunner()
  const inputs = { ...INSPECTION_DEFAULTS, ...changes }
  const readFile = (path: string) => readFileSync(path, 'utf8')
  const parts = {
    inputs,
    context: { workspace: folder },
    readFile,
    clock: { now: () => now },
    runner
  }
  try {
    await inspectCertificates(parts)
    return { runner, error: undefined }
  } catch (error) {
    if (error instanceof ActionError) return { runner, error }
    throw error
  }
}
