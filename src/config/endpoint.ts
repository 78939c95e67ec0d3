/** The inputs that say which account is called, where, as whom and how patiently. */
import { resolve } from 'node:path'
import type { Credentials } from '../vtex/credentials.ts'
import { readCredentials } from './credentials.ts'
import type { InputName, RunnerContext } from './inputs.ts'
import type { InputReader } from './input-reader.ts'
import {
  parseAccount,
  parseBaseUrl,
  parseCaFile,
  parseEnvironment,
  parseInteger,
  quote
} from './rules.ts'

/** Every action that calls VTEX has these inputs, and reads them here. */
export const TARGET_INPUTS = [
  ...['account', 'app-key', 'app-token', 'user-token'],
  ...['environment', 'base-url', 'server-ca-file', 'timeout', 'retries']
] as const satisfies InputName[]

export type TargetInput = (typeof TARGET_INPUTS)[number]

/** What the inputs make of it; `undefined` where a problem was left with the reader. */
export interface TargetConfig {
  baseUrl: URL | undefined
  credentials: Credentials
  /** Absolute, for the post step. */
  serverCaFile: string | undefined
  /** The certificates of that file, PEM. */
  serverCas: string[] | undefined
}

type Reader = InputReader<TargetInput>

/** Where to call, as whom, and whom to trust there; the account is read before. */
export function readTarget(
  reader: Reader,
  account: string,
  context: RunnerContext,
  readFile: (path: string) => string
): TargetConfig {
  return {
    baseUrl: readBaseUrl(reader, account),
    credentials: readCredentials(reader, context),
    ...readServerCa(reader, context, readFile)
  }
}

/** How long to wait for an answer, and how often to ask again. */
export function readPatience(reader: Reader) {
  return {
    timeoutMs: 1000 * (reader.read('timeout', (text) => parseInteger(text, 1, 300)) ?? 0),
    retries: reader.read('retries', (text) => parseInteger(text, 0, 10))
  }
}

/** The account, or a stand-in where it has left a problem behind. */
export function readAccount(reader: Reader): string {
  return reader.read('account', parseAccount) ?? 'account'
}

const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta']

function readBaseUrl(reader: Reader, account: string): URL | undefined {
  const environment = reader.read('environment', parseEnvironment)
  if (reader.text('base-url') !== '') return reader.read('base-url', parseBaseUrl)
  if (environment === undefined) return undefined
  if (!KNOWN_ENVIRONMENTS.includes(environment)) {
    const known = KNOWN_ENVIRONMENTS.join(' and ')
    reader.warn('environment', `${quote(environment)} is not one that VTEX documents: ${known}.`)
  }
  return new URL(`https://${account}.${environment}.com.br`)
}

function readServerCa(
  reader: Reader,
  { workspace }: RunnerContext,
  readFile: (path: string) => string
) {
  const asked = reader.text('server-ca-file')
  if (asked === '') return { serverCaFile: undefined, serverCas: undefined }
  const serverCaFile = resolve(workspace, asked)
  const serverCas = reader.read('server-ca-file', () => parseCaFile(serverCaFile, readFile))
  return { serverCaFile, serverCas }
}
