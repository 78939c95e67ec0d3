/** The inspect action's inputs: which certificates, and how long before its end one is due. */
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

/** What a run of the inspect action needs to know, checked. */
export interface Inspection {
  /** At least one, in the order given. */
  certificates: CertificateFacts[]
  renewBefore: RenewBefore
  failIfDue: boolean
  summary: boolean
}

type ReadFile = (path: string) => string
type Reader = InputReader<keyof InspectionInputs>

/**
 * @param workspace where relative paths begin
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
  // A key among it must not be shown as the name of a file that is missing.
  if (PEM_CONTENT.test(paths)) {
    reader.problem('certificate-path', 'holds PEM text instead of paths; give it in `certificate`')
    return []
  }
  return reader.lines('certificate-path', (line) => {
    const path = resolve(workspace, line)
    return parseCertificateFacts(readText(path, readFile), quotePath(path))
  })
}

/** PEM's own lines, or Base64 that begins as all keys and certificates do: with a SEQUENCE. */
const PEM_CONTENT = /-----(?:BEGIN|END) |^\s*M[A-Za-z0-9+/]{59}/m

/** The facts of the client's certificate in a text; one that stands alone may be an authority's. */
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

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000 }
const MAX_DAYS = 36_500

/** A length of time, `30d`, `720h` or `90m`, or a part of the lifetime, `1/3`. */
export function parseRenewBefore(text: string): RenewBefore {
  const [, count, unit] = /^(\d{1,9})([dhm])$/.exec(text) ?? []
  if (count !== undefined) {
    const milliseconds = Number(count) * UNITS[unit as keyof typeof UNITS]
    if (milliseconds <= MAX_DAYS * UNITS.d) return { milliseconds }
    throw new InputError(`must be at most ${MAX_DAYS}d, is ${quote(text)}`)
  }
  const [, above, below] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []
  const [numerator, denominator] = [Number(above), Number(below)]
  if (numerator > 0 && numerator < denominator) return { numerator, denominator }
  throw new InputError(
    `must be a length of time such as 30d, 720h or 90m, or a part of the lifetime such as 1/3, is ${quote(text)}`
  )
}
