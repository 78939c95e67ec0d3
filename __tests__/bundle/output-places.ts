/** Every place where a step can leave a secret, as text, without the contract's exceptions. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { StepResult } from '../../src/local-runner/local-runner.ts'

/** The modulus is public, but stands in lines of the key's file. */
export type Kind = 'token' | 'password' | 'key' | 'modulus' | 'path' | 'mask'

export interface Place {
  where: string
  text: string
  /** The secrets that this place may hold. */
  holds: Kind[]
}

/** Files of the private folder whose very content is secret. */
const OURS: Record<string, Kind[]> = {
  'client.crt': ['modulus'],
  'client.key': ['key', 'modulus'],
  'client.pem': ['key', 'modulus'],
  'curl.conf': ['path'],
  'newman-certificates.json': ['path']
}
const IN_OUR_FOLDER = /^vtex-mtls-[0-9a-f-]{36}$/

/** What a step said, as its bytes and as the runner shows it, and what it wrote for the runner. */
export function outputPlaces({ stdout, stderr, log, files, annotations }: StepResult): Place[] {
  const shown = {
    stdout: stdout.replaceAll(/^::add-mask::.*$/gm, ''), // which must name what it hides
    ...{ stderr, log, summary: files.summary, annotations: JSON.stringify(annotations) }
  }
  const handedOver = {
    output: withoutPassword(files.output),
    state: withoutUserToken(files.state),
    ...{ env: files.env, path: files.path }
  }
  const holding = (texts: Record<string, string>, holds: Kind[]) =>
    Object.entries(texts).map(([where, text]) => ({ where, text, holds }))
  return [...holding(shown, []), ...holding(handedOver, ['path'])]
}

/** The contract's first exception: the password of the PKCS#12, in its own output. */
function withoutPassword(output: string): string {
  return output.replace(/^(pkcs12-password<<(\S+)\r?\n).*(\r?\n\2)$/m, '$1$3')
}

/** The contract's second: the short-lived user token, where the saved certificate has it. */
function withoutUserToken(state: string): string {
  return state.replaceAll(/"userToken":\{"token":"(?:[^"\\]|\\.)*"/g, '"userToken":{"token":""')
}

/** Where the runner keeps what a step writes for it, while it runs. */
const OF_THE_RUNNER = '_runner_file_commands'

/** Every file below a folder, by its name too. */
export function filesBelow(root: string, except: string): Place[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.parentPath) !== OF_THE_RUNNER)
    .map(({ parentPath, name }) => ({ parentPath, name, path: join(parentPath, name) }))
    .filter(({ path }) => path !== except)
    .map(({ parentPath, name, path }) => ({
      where: relative(root, path),
      // A byte, a character: binary files can be searched too.
      text: `${relative(root, path)}\n${readFileSync(path, 'latin1')}`,
      holds: IN_OUR_FOLDER.test(basename(parentPath)) ? (OURS[name] ?? []) : []
    }))
}
