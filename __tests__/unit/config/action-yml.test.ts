import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { SECRET_INPUTS } from '../../../src/config/inputs.ts'

interface Metadata {
  inputs: Record<string, { default?: string; required?: boolean }>
  outputs: Record<string, object>
  runs: Record<string, string>
}

const file = new URL('../../../action.yml', import.meta.url)
const action = parse(readFileSync(file, 'utf8')) as Metadata

// The contract’s names, in its order.
const INPUTS = [
  ...['account', 'app-name', 'app-key', 'app-token', 'user-token', 'city', 'state', 'country'],
  ...['key-size', 'environment', 'base-url', 'server-ca-file', 'verify', 'proof', 'require-mtls'],
  ...['checks', 'formats', 'output-dir', 'export-env', 'revoke-on-exit', 'timeout', 'retries'],
  ...['summary']
]
const OUTPUTS = [
  ...['cert-path', 'key-path', 'bundle-path', 'pkcs12-path', 'pkcs12-password', 'newman-path'],
  ...['curl-path', 'serial-number', 'fingerprint-sha256', 'subject', 'issuer', 'not-before'],
  ...['not-after', 'base-url', 'mtls', 'checks-passed', 'checks-failed', 'junit-path']
]

describe('action.yml', () => {
  it('inputs and outputs: those of the contract, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUTS)
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS)
  })

  it('inputs without default and alternative: they are required', () => {
    const required = Object.entries(action.inputs).filter(([, input]) => input.required)
    expect(required.map(([name]) => name)).toEqual(['account', 'app-name'])
  })

  it('secrets: no default', () => {
    for (const name of SECRET_INPUTS) expect(action.inputs[name]).not.toHaveProperty('default')
  })

  it('post: runs always', () => {
    expect(action.runs['post-if']).toBe('always()')
  })
})
