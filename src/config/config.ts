/** Raw inputs in, a Config that cannot be wrong out, or every problem at once. */
import { readOutputDirectory } from './output-dir.ts'
import type { InputName, RawInputs, RunnerContext } from './inputs.ts'
import { INVALID, InputReader, type Invalid, isValid } from './input-reader.ts'
import { parseAccount, parseBoolean, parseChoice, quote } from './rules.ts'
import { readHost, readTimeouts } from './endpoint.ts'
import { type Format, FORMATS } from '../files/formats/index.ts'
import { KEY_SIZES, type KeySize } from '../pki/key-pair.ts'
import { type Subject, subjectProblems } from '../pki/subject.ts'
import type { Check } from '../verify/check.ts'
import { parseCheck, parseProof } from './checks.ts'
import type { Endpoint } from '../vtex/endpoint.ts'

/** What a run needs to know, checked. */
export interface Config extends Endpoint {
  subject: Subject
  keySize: KeySize
  /** Where `serverCas` came from: absolute, for the post step. */
  serverCaFile: string | undefined
  verify: boolean
  requireMtls: boolean
  /** What to prove with instead of the guide's call. */
  proof: Check | undefined
  checks: Check[]
  formats: Format[]
  outputDirectory: string
  exportEnv: boolean
  revokeOnExit: boolean
  summary: boolean
  /** For the log, once the secrets are masked. */
  warnings: string[]
}

/** How the parser looks at the disk, which it does not touch itself. */
export interface InputFiles {
  readFile(path: string): string
  /** What keeps files from being written there, as a clause; `undefined` if nothing. */
  directoryProblem(path: string, mayBeMade: boolean): string | undefined
}

type Reader = InputReader<InputName>

/** @throws ActionError INPUT_INVALID that lists every problem, each with its input's name */
export function parseConfig(inputs: RawInputs, context: RunnerContext, files: InputFiles): Config {
  const reader = new InputReader(inputs)
  const account = reader.read('account', parseAccount)
  return reader.finish({
    subject: readSubject(reader, account),
    ...readHost(reader, account, context, files.readFile),
    keySize: reader.read('key-size', (text): KeySize => parseChoice(text, KEY_SIZES)),
    ...readVerification(reader),
    checks: readChecks(reader),
    formats: readFormats(reader),
    outputDirectory: readOutputDirectory(reader, context, files.directoryProblem),
    exportEnv: reader.read('export-env', parseBoolean),
    revokeOnExit: reader.read('revoke-on-exit', parseBoolean),
    ...readTimeouts(reader),
    summary: reader.read('summary', parseBoolean),
    warnings: reader.warnings
  })
}

const SUBJECT_INPUTS: Record<keyof Subject, InputName> = {
  commonName: 'app-name',
  organizationalUnitName: 'account',
  localityName: 'city',
  stateOrProvinceName: 'state',
  countryName: 'country'
}

function readSubject(reader: Reader, account: string | Invalid): Subject | Invalid {
  const subject: Subject = {
    commonName: reader.text('app-name'),
    organizationalUnitName: isValid(account) ? account : 'account' // its problem has been reported
  }
  for (const field of ['localityName', 'stateOrProvinceName', 'countryName'] as const) {
    const text = reader.text(SUBJECT_INPUTS[field])
    if (text !== '') subject[field] = text
  }
  for (const { field, rule } of subjectProblems(subject))
    reader.problem(SUBJECT_INPUTS[field], rule)
  return isValid(account) ? subject : INVALID
}

function readVerification(reader: Reader) {
  const verify = reader.read('verify', parseBoolean)
  const requireMtls = reader.read('require-mtls', parseBoolean)
  if (requireMtls === true && verify === false) {
    reader.problem('require-mtls', 'needs the proof, so verify must not be false')
  }
  const proof = reader.text('proof') === '' ? undefined : reader.read('proof', parseProof)
  if (proof !== undefined && verify === false)
    reader.warn('proof', 'is not used, because verify is false.')
  return { verify, requireMtls, proof }
}

/** Every bad line is a problem of its own, with its number and its text. */
function readChecks(reader: Reader): Check[] {
  return reader.text('checks') === ''
    ? []
    : reader
        .raw('checks')
        .split(/\r?\n/)
        .map((line, index) => {
          const rule = `line ${index + 1}, ${quote(line.trim())}:`
          return reader.attempt('checks', () => parseCheck(line), rule)
        })
        .filter(isValid)
        .filter((check) => check !== undefined)
}

function readFormats(reader: Reader): Format[] {
  const words = reader
    .text('formats')
    .split(/[\s,]+/)
    .filter(Boolean)
  const formats = words.map((word) => reader.attempt('formats', () => parseChoice(word, FORMATS)))
  return [...new Set(formats.filter(isValid))]
}
