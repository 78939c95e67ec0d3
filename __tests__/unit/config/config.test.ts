import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse, problems } from './valid-inputs.ts'

describe('a complete set of inputs', () => {
  it('with nothing optional: a Config with the defaults of action.yml', () => {
    expect(parse()).toMatchObject({
      subject: { commonName: 'my-app', organizationalUnitName: 'acme' },
      credentials: {
        kind: 'key-pair',
        appKey: 'vtexappkey-acme-ABCDEF',
        appToken: 'a-long-enough-token'
      },
      keySize: 2048,
      baseUrl: new URL('https://acme.vtexcommercestable.com.br'),
      serverCaFile: undefined,
      serverCas: undefined,
      verify: true,
      requireMtls: false,
      outputDirectory: '/runner/temp',
      exportEnv: false,
      revokeOnExit: true,
      timeoutMs: 15_000,
      retries: 3,
      summary: true,
      warnings: []
    })
  })

  it('with parts of the subject: those, and no other', () => {
    const { subject } = parse({ city: ' São Paulo ', state: 'SP', country: 'BR' })
    expect(subject).toEqual({
      commonName: 'my-app',
      organizationalUnitName: 'acme',
      localityName: 'São Paulo',
      stateOrProvinceName: 'SP',
      countryName: 'BR'
    })
    expect(Object.keys(parse({ city: '  ' }).subject)).toHaveLength(2)
  })
})

describe('require-mtls without the proof', () => {
  it('verify false: an error', () => {
    expect(problems({ 'require-mtls': 'true', verify: 'false' })).toEqual([
      'require-mtls: needs the proof, so verify must not be false'
    ])
    expect(problems({ 'require-mtls': 'false', verify: 'false' })).toEqual([])
  })
})

describe('an odd input is a warning, not an error', () => {
  it('an environment that VTEX does not document: a warning', () => {
    const { warnings, baseUrl } = parse({ environment: 'vtexcommercelocal' })
    expect(baseUrl.href).toBe('https://acme.vtexcommercelocal.com.br/')
    expect(warnings).toEqual([
      expect.stringMatching(
        /^environment: "vtexcommercelocal" .* vtexcommercestable and vtexcommer/
      )
    ])
    expect(parse({ environment: 'vtexcommercebeta' }).warnings).toEqual([])
  })

  it('an output-dir inside the workspace: a warning', () => {
    const inside = /^output-dir: is inside the workspace, .* private key\.$/
    expect(parse({ 'output-dir': 'out' }).warnings).toEqual([expect.stringMatching(inside)])
    expect(parse({ 'output-dir': '.' }).warnings).toEqual([expect.stringMatching(inside)])
    for (const path of ['../out', '/runner', '/runner/workshop']) {
      expect(parse({ 'output-dir': path }).warnings).toEqual([])
    }
  })
})

describe('where calls go and files are written', () => {
  it.each([
    ['https://gateway.example:8443', 'https://gateway.example:8443'],
    ['https://gateway.example/', 'https://gateway.example'],
    ['HTTPS://Gateway.Example', 'https://gateway.example'],
    [' https://127.0.0.1:1 ', 'https://127.0.0.1:1']
  ])('base-url %j: %s', (text, origin) => {
    expect(parse({ 'base-url': text }).baseUrl.origin).toBe(origin)
  })

  it('an account with capitals: kept in the subject, small in the host', () => {
    const { subject, baseUrl } = parse({ account: 'Acme_2-x' })
    expect(subject.organizationalUnitName).toBe('Acme_2-x')
    expect(baseUrl.hostname).toBe('acme_2-x.vtexcommercestable.com.br')
  })

  it('a relative output-dir or server-ca-file: below the workspace', () => {
    expect(parse({ 'output-dir': '../out' }).outputDirectory).toBe(resolve('/runner/out'))
    expect(problems({ 'server-ca-file': 'a/ca.pem' })[0]).toContain(
      resolve('/runner/work/a/ca.pem')
    )
  })

  it('a relative RUNNER_TEMP: made absolute, for post looks for the folder again', () => {
    const context = { runnerTemp: 'temp' }
    expect(parse({}, { context }).outputDirectory).toBe(resolve('temp'))
  })

  it('a folder that does not exist: RUNNER_TEMP is refused, an output-dir may be made', () => {
    const asked: [string, boolean][] = []
    const disk = {
      directoryProblem: (path: string, mayBeMade: boolean) => {
        asked.push([path, mayBeMade])
        return 'does not exist'
      }
    }
    expect(problems({}, { disk })).toEqual(['output-dir: RUNNER_TEMP does not exist'])
    expect(problems({ 'output-dir': '/o' }, { disk })).toEqual(['output-dir: "/o" does not exist'])
    expect(asked).toEqual([
      ['/runner/temp', false],
      [resolve('/o'), true]
    ])
    expect(problems({}, { context: { runnerTemp: '' } })).toEqual([
      'output-dir: RUNNER_TEMP is not set'
    ])
  })
})
