/** The inputs of the revoke action: what to revoke, and at which host. */
import { resolve } from 'node:path'
import { serialNumberOf } from '../pki/serial-number.ts'
import type { Endpoint } from '../vtex/endpoint.ts'
import type { RunnerContext } from './inputs.ts'
import { InputReader } from './input-reader.ts'
import {
  parseCertificatesWithin,
  selectClientCertificate,
  parseAccount,
  InputError,
  quote,
  quotePath,
  readText
} from './rules.ts'
import { ENDPOINT_DEFAULTS, type EndpointInput, readHost, readTimeouts } from './endpoint.ts'

export type RevocationInput = EndpointInput | 'serial-number' | 'certificate-path'
export type RevocationInputs = Record<RevocationInput, string>

/** Every input of revoke/action.yml, with its default. */
export const REVOCATION_DEFAULTS: Readonly<RevocationInputs> = {
  ...ENDPOINT_DEFAULTS,
  'serial-number': '',
  'certificate-path': ''
}

/** The checked configuration of the revoke action. */
export interface RevocationConfig extends Endpoint {
  /** Each serial number once, in the order of the inputs, in the form of `serialNumberOf`. */
  serialNumbers: string[]
  /** Written to the log after the secrets are masked. */
  warnings: string[]
}

type ReadFile = (path: string) => string

/** @throws ActionError INPUT_INVALID that lists every problem, each with its input's name */
export function parseRevocation(
  inputs: RevocationInputs,
  context: RunnerContext,
  readFile: ReadFile
): RevocationConfig {
  const reader = new InputReader(inputs)
  const account = reader.read('account', parseAccount)
  const endpoint = { ...readHost(reader, account, context, readFile), ...readTimeouts(reader) }
  const ofFile = (path: string) => serialNumberInFile(resolve(context.workspace, path), readFile)
  const serialNumbers = [
    ...reader.lines('serial-number', parseSerialNumber),
    ...reader.lines('certificate-path', ofFile)
  ]
  if (reader.text('serial-number') === '' && reader.text('certificate-path') === '') {
    reader.problem('serial-number, certificate-path', 'are both empty; say what to revoke')
  }
  return reader.finish(
    { ...endpoint, serialNumbers: [...new Set(serialNumbers)], warnings: reader.warnings },
    'Nothing was sent, nothing was revoked.'
  )
}

/**
 * Reads a serial number as it may be copied from our output, from `openssl x509 -serial` or
 * `-text`, or from a browser: hex in any case, with or without colons, after `0x` or `serial=`.
 *
 * @returns the form of `serialNumberOf`: upper case, whole bytes, no leading zero bytes
 */
export function parseSerialNumber(text: string): string {
  const [, sign = '', digits = ''] =
    /^(?:serial=)?(-?)(?:0x)?([0-9a-f]{2}(?::[0-9a-f]{2})+|[0-9a-f]+)$/i.exec(text) ?? []
  const hex = digits.replaceAll(':', '')
  if (hex === '') {
    throw new InputError(
      `${quote(text)} is not a serial number: hex digits, with or without colons`
    )
  }
  // RFC 5280 section 4.1.2.2: at most 20 octets, but readers should accept longer ones.
  if (hex.length > 64) throw new InputError(`${quote(text)} is too long for a serial number`)
  const bytes = BigInt(`0x${hex}`).toString(16).toUpperCase()
  return `${sign}${bytes.length % 2 ? '0' : ''}${bytes}`
}

/** Reads the serial number of the certificate in a PEM file. If it is a chain, the leaf's. */
function serialNumberInFile(path: string, readFile: ReadFile): string {
  const what = quotePath(path)
  return serialNumberOf(
    selectClientCertificate(parseCertificatesWithin(readText(path, readFile), what), what)
  )
}
