/** Any input is either usable or refused by name: a Config that holds what it promises, or every problem. */
import { validateHeaderValue } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Config, parseConfig } from '../../../src/config/config.ts'
import { ActionError } from '../../../src/shared/errors.ts'
import { INPUT_DEFAULTS, type InputName, type RawInputs } from '../../../src/config/inputs.ts'
import { parseRevocation, REVOCATION_DEFAULTS } from '../../../src/config/revocation.ts'
import { KEY_SIZES } from '../../../src/pki/key-pair.ts'
import { subjectProblems } from '../../../src/pki/subject.ts'
import { authenticationHeaders } from '../../../src/vtex/credentials.ts'
import { VALID_INPUTS } from '../config/valid-inputs.ts'
import { anyText, slowOnes, UNSAFE } from './texts.ts'

const CONTEXT = { eventName: 'push', actor: 'octocat', runnerTemp: '/temp', workspace: '/work' }
const readFile = (path: string) => {
  throw Object.assign(new Error(path), { code: 'ENOENT' })
}
const DISK = { readFile, directoryProblem: () => undefined }

/** What came of it; everything but a refusal with a code is a failure of the test. */
function refusal<T>(parse: () => T): { value?: T; message?: string } {
  try {
    return { value: parse() }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    expect(error.code).toBe('INPUT_INVALID')
    expect(error.message).not.toMatch(UNSAFE)
    return { message: `${error.message} ${error.hint}` }
  }
}

function expectUsable({
  baseUrl,
  credentials,
  subject,
  timeoutMs,
  retries,
  ...config
}: Config): void {
  expect(baseUrl.protocol).toBe('https:')
  expect([baseUrl.pathname, baseUrl.username, baseUrl.password, baseUrl.search]).toEqual([
    '/',
    '',
    '',
    ''
  ])
  for (const [name, value] of Object.entries(authenticationHeaders(credentials))) {
    expect(() => validateHeaderValue(name, value)).not.toThrow()
  }
  expect(subjectProblems(subject)).toEqual([])
  expect(timeoutMs).toBeGreaterThanOrEqual(1000)
  expect(Number.isInteger(retries)).toBe(true)
  expect(KEY_SIZES).toContain(config.keySize)
  for (const flag of [config.verify, config.exportEnv, config.summary])
    expect(typeof flag).toBe('boolean')
  for (const { path } of config.checks) expect(new URL(path, baseUrl).origin).toBe(baseUrl.origin)
  for (const warning of config.warnings) expect(warning).not.toMatch(UNSAFE)
}

const NAMES = Object.keys(INPUT_DEFAULTS) as InputName[]

describe('the inputs of the action', () => {
  it('some of them changed to anything: usable, or refused with a code', () => {
    const some = fc.dictionary(fc.constantFrom(...NAMES), anyText, { maxKeys: 3 })
    fc.assert(
      fc.property(some, (changes) => {
        const inputs = { ...VALID_INPUTS, ...changes } as RawInputs
        const { value } = refusal(() => parseConfig(inputs, CONTEXT, DISK))
        if (value) expectUsable(value)
      }),
      { numRuns: 1000 }
    )
  })

  it('all of them anything: usable, or refused with a code', () => {
    const all = fc.record(Object.fromEntries(NAMES.map((name) => [name, anyText])))
    fc.assert(
      fc.property(all, (inputs) => {
        refusal(() => parseConfig(inputs as RawInputs, CONTEXT, DISK))
      }),
      { numRuns: 300 }
    )
  })

  it('a secret that is not usable: not shown', () => {
    const name = fc.constantFrom<InputName>('app-key', 'app-token', 'user-token')
    const broken = fc.tuple(name, anyText, fc.constantFrom(' ', '\n', 'é', '\0'))
    fc.assert(
      fc.property(broken, ([input, text, between]) => {
        const inputs = { ...VALID_INPUTS, [input]: `${text}s3cr3t-1${between}s3cr3t-2` }
        const { message } = refusal(() => parseConfig(inputs, CONTEXT, DISK))
        expect(message).not.toMatch(/s3cr3t/)
      }),
      { numRuns: 300 }
    )
  })

  it.each(NAMES)('a long %s: read in no time', (name) => {
    const parse = (text: string) =>
      refusal(() => parseConfig({ ...VALID_INPUTS, [name]: text }, CONTEXT, DISK))
    expect(slowOnes(parse)).toEqual([])
  })
})

describe('the inputs of the revocation', () => {
  it('some of them changed to anything: usable, or refused with a code', () => {
    const usual = {
      account: 'acme',
      'app-key': VALID_INPUTS['app-key'],
      'app-token': VALID_INPUTS['app-token']
    }
    const names = fc.constantFrom(...Object.keys(REVOCATION_DEFAULTS))
    fc.assert(
      fc.property(fc.dictionary(names, anyText, { maxKeys: 3 }), (changes) => {
        const inputs = { ...REVOCATION_DEFAULTS, ...usual, ...changes }
        const { value } = refusal(() => parseRevocation(inputs, CONTEXT, readFile))
        for (const serial of value?.serialNumbers ?? [])
          expect(serial).toMatch(/^-?([0-9A-F]{2})+$/)
      }),
      { numRuns: 1000 }
    )
  })
})
