/**
 * The inputs that say which account is called, at which host, and with which credentials and
 * limits.
 */
import { resolve } from 'node:path'
import type { Endpoint } from '../vtex/endpoint.ts'
import { readCredentials } from './credentials.ts'
import { INPUT_DEFAULTS, type RunnerContext } from './inputs.ts'
import { INVALID, type InputReader, type Invalid, isValid } from './input-reader.ts'
import { parseBaseUrl, parseCaFile, parseEnvironment, parseInteger, quote } from './rules.ts'

/**
 * The inputs that every action that calls VTEX has, with the defaults of the root action. They are
 * read here.
 */
export const ENDPOINT_DEFAULTS = {
  account: INPUT_DEFAULTS.account,
  'app-key': INPUT_DEFAULTS['app-key'],
  'app-token': INPUT_DEFAULTS['app-token'],
  'user-token': INPUT_DEFAULTS['user-token'],
  environment: INPUT_DEFAULTS.environment,
  'base-url': INPUT_DEFAULTS['base-url'],
  'server-ca-file': INPUT_DEFAULTS['server-ca-file'],
  timeout: INPUT_DEFAULTS.timeout,
  retries: INPUT_DEFAULTS.retries
}

export type EndpointInput = keyof typeof ENDPOINT_DEFAULTS

type Reader = InputReader<EndpointInput>

/** Fields of an Endpoint that may still be INVALID. */
type Draft<Field extends keyof Endpoint> = { [F in Field]: Endpoint[F] | Invalid }

interface HostDraft extends Draft<'baseUrl' | 'credentials' | 'serverCas'> {
  /** The absolute path of the file with `serverCas`. The post step reads it again. */
  serverCaFile: string | undefined
}

/** Reads the host, the credentials and the trusted CAs. The account has been read before. */
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

/** Reads the timeout of a request and the number of retries. */
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
