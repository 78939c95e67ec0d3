/** The inputs of the inspect action: which certificates, and how early each is due for renewal. */
import { resolve } from 'node:path'
import { ActionError } from '../shared/errors.ts'
import { certificateFacts, type CertificateFacts } from '../pki/certificate.ts'
import type { RenewBefore } from '../pki/renewal.ts'
import { InputReader, isValid } from './input-reader.ts'
import {
  parseCertificatesWithin,
  selectClientCertificate,
  parseBoolean,
  InputError,
  quote,
  quotePath,
  readText
} from './rules.ts'

/** Every input of inspect/action.yml, with its default. */
export const INSPECTION_DEFAULTS = {
  'certificate-path': '',
  certificate: '',
  'renew-before': '1/3',
  'fail-if-due': 'false',
  summary: 'true'
} as const

export type InspectionInputs = Record<keyof typeof INSPECTION_DEFAULTS, string>

/** The checked configuration of the inspect action. */
export interface Inspection {
  /** At least one, in the order of the inputs. */
  certificates: CertificateFacts[]
  renewBefore: RenewBefore
  failIfDue: boolean
  summary: boolean
}

type ReadFile = (path: string) => string
type Reader = InputReader<keyof InspectionInputs>

/**
 * @param workspace the directory for relative paths
 * @throws ActionError INPUT_INVALID that lists every problem, each with its input's name
 */
export function parseInspection(
  inputs: InspectionInputs,
  workspace: string,
  readFile: ReadFile
): Inspection {
  const reader = new InputReader(inputs)
  const inspection = {
    certificates: readCertificates(reader, workspace, readFile),
    renewBefore: reader.read('renew-before', parseRenewBefore),
    failIfDue: reader.read('fail-if-due', parseBoolean),
    summary: reader.read('summary', parseBoolean)
  }
  return reader.finish(inspection, 'Nothing was inspected.')
}

function readCertificates(
  reader: Reader,
  workspace: string,
  readFile: ReadFile
): CertificateFacts[] {
  const text = reader.text('certificate')
  const paths = reader.text('certificate-path')
  if ((text === '') === (paths === '')) {
    const both =
      text === '' ? 'are both empty; a variable that is not set is empty, too' : 'are both given'
    reader.problem('certificate, certificate-path', `${both}. Give one of them`)
    return []
  }
  if (text !== '') {
    return [reader.attempt('certificate', () => parseCertificateFacts(text, 'the text'))].filter(
      isValid
    )
  }
  // A pasted key must not be shown in an error as the name of a missing file.
  if (PEM_CONTENT.test(paths)) {
    reader.problem('certificate-path', 'holds PEM text instead of paths; give it in `certificate`')
    return []
  }
  return reader.lines('certificate-path', (line) => {
    const path = resolve(workspace, line)
    return parseCertificateFacts(readText(path, readFile), quotePath(path))
  })
}

/** Matches PEM lines, and Base64 that begins like every key and certificate, with a SEQUENCE. */
const PEM_CONTENT = /-----(?:BEGIN|END) |^\s*M[A-Za-z0-9+/]{59}/m

/** The facts of the client certificate in a text. A single certificate may also be a CA's. */
export function parseCertificateFacts(text: string, what: string): CertificateFacts {
  const certificates = parseCertificatesWithin(text, what)
  const [first, second] = certificates
  const selected = first && !second ? first : selectClientCertificate(certificates, what)
  try {
    return certificateFacts(selected)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new InputError(`${what} holds a certificate whose dates cannot be read`)
  }
}

const DAY_MS = 86_400_000
const UNITS = new Map([
  ['d', DAY_MS],
  ['h', 3_600_000],
  ['m', 60_000]
])
const MAX_DAYS = 36_500

/**
 * Reads a length of time, such as `30d`, `720h` or `90m`, or a part of the lifetime, such as `1/3`.
 */
export function parseRenewBefore(text: string): RenewBefore {
  const [, count, unit = ''] = /^(\d{1,9})([dhm])$/.exec(text) ?? []
  const unitMs = UNITS.get(unit)
  if (unitMs !== undefined) {
    const milliseconds = Number(count) * unitMs
    if (milliseconds <= MAX_DAYS * DAY_MS) return { milliseconds }
    throw new InputError(`must be at most ${MAX_DAYS}d, is ${quote(text)}`)
  }
  const [, above, below] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []
  const [numerator, denominator] = [Number(above), Number(below)]
  if (numerator > 0 && numerator < denominator) return { numerator, denominator }
  throw new InputError(
    `must be a length of time such as 30d, 720h or 90m, or a part of the lifetime such as 1/3, is ${quote(text)}`
  )
}
