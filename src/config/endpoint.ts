/** The inputs that say which account is called, where, as whom and how patiently. */
import { resolve } from 'node:path'
import type { Endpoint } from '../vtex/endpoint.ts'
import { readCredentials } from './credentials.ts'
import type { InputName, RunnerContext } from './inputs.ts'
import { INVALID, type InputReader, type Invalid, isValid } from './input-reader.ts'
import { parseBaseUrl, parseCaFile, parseEnvironment, parseInteger, quote } from './rules.ts'

/** Every action that calls VTEX has these inputs, and reads them here. */
export const ENDPOINT_INPUTS = [
  ...['account', 'app-key', 'app-token', 'user-token'],
  ...['environment', 'base-url', 'server-ca-file', 'timeout', 'retries']
] as const satisfies InputName[]

export type EndpointInput = (typeof ENDPOINT_INPUTS)[number]

type Reader = InputReader<EndpointInput>

/** An endpoint's fields as they are in a draft. */
type Draft<Field extends keyof Endpoint> = { [F in Field]: Endpoint[F] | Invalid }

interface HostDraft extends Draft<'baseUrl' | 'credentials' | 'serverCas'> {
  /** Where `serverCas` came from: absolute, for the post step. */
  serverCaFile: string | undefined
}

/** Where to call, as whom, and whom to trust there; the account is read before. */
export function readHost(
  reader: Reader,
  account: string | Invalid,
  context: RunnerContext,
  readFile: (path: string) => string
): HostDraft {
  return {
    baseUrl: readBaseUrl(reader, account),
    credentials: readCredentials(reader, context),
    ...readServerCa(reader, context, readFile)
  }
}

/** How long to wait for an answer, and how often to ask again. */
export function readTimeouts(reader: Reader): Draft<'timeoutMs' | 'retries'> {
  return {
    timeoutMs: reader.read('timeout', (text) => 1000 * parseInteger(text, 1, 300)),
    retries: reader.read('retries', (text) => parseInteger(text, 0, 10))
  }
}

const KNOWN_ENVIRONMENTS = ['vtexcommercestable', 'vtexcommercebeta']

function readBaseUrl(reader: Reader, account: string | Invalid): URL | Invalid {
  const environment = reader.read('environment', parseEnvironment)
  if (reader.text('base-url') !== '') return reader.read('base-url', parseBaseUrl)
  if (!isValid(environment)) return INVALID
  if (!KNOWN_ENVIRONMENTS.includes(environment)) {
    const known = KNOWN_ENVIRONMENTS.join(' and ')
    reader.warn('environment', `${quote(environment)} is not one that VTEX documents: ${known}.`)
  }
  return isValid(account) ? new URL(`https://${account}.${environment}.com.br`) : INVALID
}

function readServerCa(
  reader: Reader,
  { workspace }: RunnerContext,
  readFile: (path: string) => string
) {
  const requested = reader.text('server-ca-file')
  if (requested === '') return { serverCaFile: undefined, serverCas: undefined }
  const serverCaFile = resolve(workspace, requested)
  const serverCas = reader.read('server-ca-file', () => parseCaFile(serverCaFile, readFile))
  return { serverCaFile, serverCas }
}
