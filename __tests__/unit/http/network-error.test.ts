import '../../scenario/node-realm.ts'
import { describe, expect, it } from '@jest/globals'
import type { ErrorCode } from '../../../src/shared/errors.ts'
import {
  networkError,
  type NetworkError,
  type Stage,
  TIMED_OUT
} from '../../../src/http/network-error.ts'
import { ENCODED, TOO_LARGE } from '../../../src/http/unusable-response.ts'

function classify(
  cause: unknown,
  { stage = 'exchange' as Stage, unjudged: mayPrecedeClientAuth = false } = {}
): NetworkError {
  const context = { url: new URL('https://acme.example'), proxy: undefined, partialBody: '' }
  return networkError(cause, { ...context, stage, mayPrecedeClientAuth, timeoutMs: 15_000 })
}

function nodeError(code: string, more: object = {}): Error {
  return Object.assign(new Error(`something with ${code}`), { code }, more)
}

function alertError(alert: number, code: string): Error {
  return Object.assign(new Error(`ssl3_read_bytes: SSL alert number ${alert}`), { code })
}

const CODES: [code: string, stage: Stage, expected: ErrorCode, brief: string][] = [
  ['ENOTFOUND', 'connect', 'NETWORK_UNREACHABLE', 'its name is not known to DNS (ENOTFOUND)'],
  ['EAI_AGAIN', 'connect', 'NETWORK_UNREACHABLE', 'DNS did not answer (EAI_AGAIN)'],
  ['ECONNREFUSED', 'connect', 'NETWORK_UNREACHABLE', 'the connection was refused (ECONNREFUSED)'],
  ['EHOSTUNREACH', 'connect', 'NETWORK_UNREACHABLE', 'there is no route to it (EHOSTUNREACH)'],
  ['ENETUNREACH', 'connect', 'NETWORK_UNREACHABLE', 'there is no network to it (ENETUNREACH)'],
  ['ETIMEDOUT', 'connect', 'NETWORK_UNREACHABLE', 'the connection timed out (ETIMEDOUT)'],
  ['CERT_HAS_EXPIRED', 'handshake', 'NETWORK_TLS', 'has expired (CERT_HAS_EXPIRED)'],
  ['CERT_NOT_YET_VALID', 'handshake', 'NETWORK_TLS', 'is not valid yet (CERT_NOT_YET_VALID)'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'handshake', 'NETWORK_TLS', 'is not trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'handshake', 'NETWORK_TLS', 'is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'handshake', 'NETWORK_TLS', 'is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'handshake', 'NETWORK_TLS', 'is not trusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'handshake', 'NETWORK_TLS', 'is not for acme.example (ERR_'],
  ['EPROTO', 'handshake', 'NETWORK_TLS', 'TLS failed in the TLS handshake (EPROTO)'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'handshake', 'NETWORK_TLS', 'TLS failed'],
  ['ECONNRESET', 'connect', 'NETWORK_RESET', 'it hung up while connecting (ECONNRESET)'],
  ['ECONNRESET', 'handshake', 'NETWORK_RESET', 'it hung up in the TLS handshake (ECONNRESET)'],
  ['ECONNRESET', 'exchange', 'NETWORK_RESET', 'it hung up after the request was sent (ECONNRESET)'],
  ['EPIPE', 'exchange', 'NETWORK_RESET', 'it hung up after the request was sent (EPIPE)'],
  [
    'ECONNABORTED',
    'exchange',
    'NETWORK_RESET',
    'it hung up after the request was sent (ECONNABORTED)'
  ],
  ['HPE_INVALID_CONSTANT', 'exchange', 'RESPONSE_UNEXPECTED', 'is not HTTP (HPE_INVALID_CONSTANT)'],
  [
    'HPE_HEADER_OVERFLOW',
    'exchange',
    'RESPONSE_TOO_LARGE',
    'headers of its answer are larger than 128 KiB'
  ],
  ['ESOMETHINGNEW', 'exchange', 'NETWORK_RESET', 'the connection broke after the request was']
]

describe('what Node throws for a request', () => {
  it.each(CODES)('%s (%s): %s', (code, stage, expected, brief) => {
    const cause = nodeError(code)
    const error = classify(cause, { stage })
    expect(error).toMatchObject({ code: expected, stage, cause })
    expect(error.reason).toContain(brief)
    expect(error.message).toBe(`The request to acme.example failed: ${error.reason}.`)
    expect(error.message).not.toContain('something with') // Node's text is not stable
  })

  it('several addresses (Happy Eyeballs): the first error counts', () => {
    const errors = [nodeError('ECONNREFUSED'), nodeError('ENETUNREACH')]
    expect(classify(new AggregateError(errors)).code).toBe('NETWORK_UNREACHABLE')
    expect(classify(new AggregateError(errors)).reason).toBe(
      'the connection was refused (ECONNREFUSED)'
    )
  })

  it.each([undefined, null, 'text', 42, {}, new Error('no code'), new AggregateError([])])(
    'anything else (%p): a code as well',
    (cause) => {
      expect(classify(cause)).toMatchObject({ code: 'NETWORK_RESET', alert: undefined })
    }
  )
})

describe('TLS alerts', () => {
  it.each([
    [40, 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', '40, handshake_failure'],
    [48, 'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', '48, unknown_ca'],
    [116, 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', '116, certificate_required'],
    [116, 'EPROTO', '116, certificate_required']
  ])('%d, by any name (%s): a first request was not read', (alert, code, told) => {
    const error = classify(alertError(alert, code), { unjudged: true })
    expect(error).toMatchObject({ code: 'NETWORK_TLS', alert, stage: 'client-auth' })
    expect(error.reason).toBe(`it sent TLS alert ${told}`)
  })

  it.each([40, 42, 116])('%d, after a later request: it may have been carried out', (alert) => {
    const error = classify(alertError(alert, 'EPROTO'))
    expect(error).toMatchObject({ code: 'NETWORK_TLS', alert, stage: 'exchange' })
  })
})

describe('what the client gives up for', () => {
  it('no answer in time: NETWORK_TIMEOUT', () => {
    expect(classify(TIMED_OUT, { stage: 'connect' })).toMatchObject({
      code: 'NETWORK_TIMEOUT',
      reason: 'no answer within 15 s (while connecting)'
    })
  })

  it('size, or compression that was not asked for: a code for each', () => {
    expect(classify(TOO_LARGE).code).toBe('RESPONSE_TOO_LARGE')
    expect(classify(ENCODED).code).toBe('RESPONSE_UNEXPECTED')
  })
})
