import { describe, expect, it } from '@jest/globals'
import {
  agentOptions,
  REQUEST_OPTIONS,
  tcpOptions,
  tlsOptions
} from '../../../src/http/connection-options.ts'
import { TrustStore } from '../../../src/http/secure-context.ts'

const peer = (host: string, timeoutMs = 15_000) => ({
  ...{ baseUrl: new URL(`https://${host}`), trust: new TrustStore(undefined), timeoutMs }
})

describe('one address of several', () => {
  it.each([
    [15_000, 3000],
    [3000, 1000],
    [300, 250]
  ])('with %d ms for a request: it may take %d ms to connect', (timeoutMs, attemptMs) => {
    const expected = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: attemptMs }
    expect(tcpOptions(peer('acme.example', timeoutMs))).toMatchObject(expected)
    const late = agentOptions(peer('acme.example', timeoutMs), undefined, { keepAlive: true })
    expect(late).toMatchObject(expected)
  })
})

describe('TLS', () => {
  it('in any environment: it offers http/1.1, and verifies', () => {
    const expected = { ALPNProtocols: ['http/1.1'], rejectUnauthorized: true }
    expect(tlsOptions(peer('acme.example'))).toMatchObject(expected)
    const late = agentOptions(peer('acme.example'), undefined, { keepAlive: false })
    expect(late).toMatchObject({ ...expected, maxCachedSessions: 0, keepAlive: false })
  })

  it.each([
    ['acme.example', 'acme.example'],
    ['192.0.2.1', ''],
    ['[2001:db8::1]', '']
  ])('to %s: the server name is "%s" (RFC 6066, 3)', (host, servername) => {
    expect(tlsOptions(peer(host)).servername).toBe(servername)
  })
})

it('the headers of an answer: up to 128 KiB', () => {
  expect(REQUEST_OPTIONS).toEqual({ maxHeaderSize: 131_072, insecureHTTPParser: false })
})
