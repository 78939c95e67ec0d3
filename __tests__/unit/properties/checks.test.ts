/** Lines of checks, sandbox faults and what whoami prints: any text is one, or is refused in words. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseUserSid } from '../../../src/files/windows-acl.ts'
import { InputError } from '../../../src/config/rules.ts'
import { maskProxies } from '../../../src/github/masks.ts'
import { parseCheck, parseProof } from '../../../src/config/checks.ts'
import { CERTIFICATE_REFUSAL_STATUSES } from '../../../src/http/client-certificate-refusal.ts'
import { parseFaults } from '../../../src/sandbox/parse-faults.ts'
import { readSigningRequest, SigningRequestError } from '../../../src/sandbox/csr.ts'
import { RecordingRunner } from '../../scenario/recording-runner.ts'
import { anyText, slowOnes } from './texts.ts'

const ACME = new URL('https://acme.example:8443')

function refused<T>(parse: () => T, kind: new () => Error): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof kind)) throw error
    expect(error.message).not.toBe('')
    return undefined
  }
}

const line = fc.oneof(
  anyText,
  fc
    .tuple(
      fc.constantFrom('GET', 'post', '', 'BREW'),
      anyText,
      fc.constantFrom('', '200', '2xx,404', 'x')
    )
    .map(([method, path, status]) => `${method} /${path} ${status}`)
)

describe('a line of checks', () => {
  const parse = (text: string) => refused(() => parseCheck(text), InputError)

  it('any text: it goes to the account’s own host, or nowhere', () => {
    fc.assert(
      fc.property(line, (text) => {
        const check = parse(text)
        if (!check) return
        expect(new URL(check.path, ACME).origin).toBe(ACME.origin)
        expect(check.method).toMatch(/^[A-Z]+$/)
        expect(check.path).not.toMatch(/[\p{Cc}\s\\]/u)
      }),
      { numRuns: 2000 }
    )
  })

  it('any text as a proof: no refusal counts as success', () => {
    fc.assert(
      fc.property(line, (text) => {
        const check = refused(() => parseProof(text), InputError)
        for (const status of CERTIFICATE_REFUSAL_STATUSES)
          expect(check?.expected.includes(status) ?? false).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })

  it('a long text: read in no time', () => {
    expect(slowOnes(parse)).toEqual([])
    expect(slowOnes((text) => parse(`GET /${text}`))).toEqual([])
  })
})

describe('other text', () => {
  const fault = fc.dictionary(
    fc.constantFrom('on', 'kind', 'times', 'status', 'headers', 'to'),
    fc.oneof(anyText, fc.jsonValue(), fc.constantFrom('sign', 'status', 'always', 503))
  )
  const faults = fc.oneof(
    anyText,
    fc.json(),
    fc.array(fault).map((list) => JSON.stringify(list))
  )

  it('faults of the sandbox: a list, or an error that says what is wrong', () => {
    fc.assert(
      fc.property(faults, (text) => {
        const list = refused(() => parseFaults(text), Error)
        if (list) expect(Array.isArray(list)).toBe(true)
      }),
      { numRuns: 2000 }
    )
    expect(slowOnes((text) => refused(() => parseFaults(text), Error))).toEqual([])
  })

  it('a request that the sandbox is to sign: none, but its own error', () => {
    const parse = (text: string) => refused(() => readSigningRequest(text), SigningRequestError)
    fc.assert(fc.property(anyText, (text) => expect(parse(text)).toBeUndefined()))
    expect(slowOnes(parse)).toEqual([])
  })

  it('what whoami prints: a SID that icacls takes for nothing else, or none', () => {
    const output = fc.oneof(
      anyText,
      anyText.map((text) => `"x","S-1-5-21${text}"\r\n`)
    )
    fc.assert(
      fc.property(output, (text) => expect(parseUserSid(text) ?? 'S-1-0').toMatch(/^S-1-[0-9-]+$/)),
      { numRuns: 2000 }
    )
    expect(slowOnes(parseUserSid)).toEqual([])
    expect(slowOnes((text) => parseUserSid(`"S-1-5-21"${text}`))).toEqual([])
  })

  it('a proxy’s address: what is between its first colon and its last @ is masked', () => {
    const mask = (HTTPS_PROXY: string) => {
      const runner = new RecordingRunner()
      maskProxies(runner, { HTTPS_PROXY })
      return runner.masks
    }
    fc.assert(
      fc.property(anyText, (text) => {
        for (const one of mask(text)) expect(one.length).toBeGreaterThanOrEqual(4)
        const password = `p4ss${text.replaceAll(/[\s@]/g, '')}w0rd`
        expect(mask(`http://me:${password}@proxy:3128`)).toContain(password)
      })
    )
    expect(slowOnes(mask)).toEqual([])
  })
})
