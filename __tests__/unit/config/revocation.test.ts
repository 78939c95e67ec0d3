import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  parseRevocation,
  REVOCATION_DEFAULTS,
  type RevocationConfig,
  type RevocationInputs
} from '../../../src/config/revocation.ts'
import { createCsr } from '../../../src/pki/csr.ts'
import { generateKeyPair } from '../../../src/pki/key-pair.ts'
import { Authority } from '../../../src/sandbox/authority.ts'
import { problemsOf, reading } from './valid-inputs.ts'

const CONTEXT = { eventName: 'push', actor: 'octocat', runnerTemp: '/temp', workspace: '/work' }

const files: Record<string, string> = {}
let authority: Authority

beforeAll(async () => {
  authority = await Authority.create()
  const subject = { commonName: 'my-app', organizationalUnitName: 'acme' }
  const csr = createCsr(subject, await generateKeyPair(2048))
  const leaf = await authority.issue(csr, 'acme')
  Object.assign(files, {
    'leaf.pem': leaf,
    'chain.pem': `${leaf}${authority.caPem}`,
    'reversed.pem': `${authority.caPem}${leaf}`,
    'ca.pem': authority.caPem,
    'damaged.pem': leaf.replace('MII', 'NII')
  })
})

function parse(inputs: Partial<RevocationInputs>): RevocationConfig {
  const given = { account: 'acme', 'user-token': 'a-user-token', ...inputs }
  return parseRevocation({ ...REVOCATION_DEFAULTS, ...given }, CONTEXT, reading(files))
}

const problems = (inputs: Partial<RevocationInputs>) =>
  problemsOf(() => parse(inputs), 'Nothing was sent, nothing was revoked.')

describe('what is to be revoked', () => {
  it('lines of both inputs: each once, in order', () => {
    const [{ serialNumber = '' } = {}] = authority.issued
    const inputs = {
      'serial-number': `  0b \r\n\n 0A \n0b\n${serialNumber.toLowerCase()}\n`,
      'certificate-path': 'leaf.pem\n'
    }
    expect(parse(inputs).serialNumbers).toEqual(['0B', '0A', serialNumber])
  })

  it.each(['leaf.pem', 'chain.pem', 'reversed.pem'])('%s: its leaf', (file) => {
    const [{ serialNumber } = {}] = authority.issued
    expect(parse({ 'certificate-path': file }).serialNumbers).toEqual([serialNumber])
  })

  it('no input: an error', () => {
    expect(problems({ 'serial-number': ' \n' })).toEqual([
      'serial-number, certificate-path: are both empty; say what to revoke'
    ])
  })
})

describe('every bad line', () => {
  it('several: all are named, with their numbers, beside the other problems', () => {
    const inputs = {
      account: 'acme.myvtex.com',
      'user-token': '',
      'serial-number': '0A\nnonsense\n\n::error::x',
      'certificate-path': 'leaf.pem\nmissing.pem\nca.pem\ndamaged.pem',
      retries: 'many'
    }
    const said = problems(inputs)
    expect(said.map((problem) => problem.split(' ').slice(0, 3).join(' '))).toEqual([
      'account: "acme.myvtex.com" is',
      'app-key, app-token (or',
      'retries: must be',
      'serial-number: line 2:',
      'serial-number: line 4:',
      'certificate-path: line 2:',
      'certificate-path: line 3:',
      'certificate-path: line 4:'
    ])
    expect(said).toContain(
      'serial-number: line 2: "nonsense" is not a serial number: hex digits, with or without colons'
    )
    expect(said.join()).toMatch(
      /missing\.pem" cannot be read: no such file or directory \(ENOENT\)/
    )
    expect(said.join()).toMatch(/ca\.pem" holds certificates of authorities only/)
    expect(said.join()).toMatch(/damaged\.pem" holds a damaged certificate/)
  })
})

describe('where it is revoked', () => {
  it('account, environment and server-ca-file: read as by the root action', () => {
    expect(parse({ 'serial-number': '1' })).toMatchObject({
      baseUrl: new URL('https://acme.vtexcommercestable.com.br'),
      credentials: { kind: 'user-token', userToken: 'a-user-token' },
      serverCas: undefined,
      timeoutMs: 15_000,
      retries: 3,
      warnings: []
    })
    const inputs = { 'serial-number': '1', environment: 'elsewhere', 'server-ca-file': 'ca.pem' }
    const { baseUrl, serverCas, warnings } = parse(inputs)
    expect([baseUrl.host, serverCas]).toEqual(['acme.elsewhere.com.br', [authority.caPem]])
    expect(warnings).toEqual([expect.stringMatching(/^environment: "elsewhere" is not one/)])
  })
})
