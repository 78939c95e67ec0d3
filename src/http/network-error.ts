import { ActionError, type ErrorCode } from '../shared/errors.ts'
import { nodeErrorCode } from './node-errors.ts'
import type { Proxy } from './proxy.ts'
import { ProxyError, slowProxyHint, describeProxyError } from './proxy-errors.ts'
import {
  type ServerCertificateKind,
  describeServerCertificateError
} from './server-certificate-errors.ts'
import { alertNumber, HTTP2_ONLY, isCertificateAlert, formatAlert } from './tls-alerts.ts'
import { isHttp2, describeUnusableResponse, type UnusableKind } from './unusable-response.ts'

/** How far a request got. No part of it was sent before `exchange`. */
export type Stage = 'connect' | 'handshake' | 'client-auth' | 'exchange'

/**
 * Why a request failed. It decides what to do next.
 *
 * - `hang-up`: the server, or a device before it, ended the connection
 * - `broken`: the connection ended in another way
 * - `alert`: the server ended the connection with a TLS alert
 * - `tls`: TLS failed in another way
 */
export type FailureKind =
  | 'unreachable'
  | 'proxy'
  | 'timeout'
  | 'hang-up'
  | 'broken'
  | 'alert'
  | 'tls'
  | 'http2'
  | ServerCertificateKind
  | UnusableKind

const CODES: Readonly<Record<FailureKind, ErrorCode>> = {
  unreachable: 'NETWORK_UNREACHABLE',
  proxy: 'NETWORK_PROXY',
  timeout: 'NETWORK_TIMEOUT',
  'hang-up': 'NETWORK_RESET',
  broken: 'NETWORK_RESET',
  alert: 'NETWORK_TLS',
  tls: 'NETWORK_TLS',
  http2: 'NETWORK_TLS',
  'server-name': 'NETWORK_TLS',
  'server-expired': 'NETWORK_TLS',
  'server-not-yet-valid': 'NETWORK_TLS',
  'server-untrusted': 'NETWORK_TLS',
  'too-large': 'RESPONSE_TOO_LARGE',
  unreadable: 'RESPONSE_UNEXPECTED'
}

/** A server that is not trusted, or whose response cannot be used, fails again in the same way. */
const PERMANENT_CODES = new Set<ErrorCode>([
  'NETWORK_TLS',
  'RESPONSE_TOO_LARGE',
  'RESPONSE_UNEXPECTED'
])

interface Failure {
  kind: FailureKind
  /** In a few words, for a list of attempts. */
  reason: string
  /** What to do about the proxy, if it is the reason. */
  hint?: string
  /** Whether another attempt would fail in the same way. By default the kind decides. */
  isPermanent?: boolean
}

/**
 * Thrown for a request without a usable response. Its `stage` decides what may be sent again. It
 * has a hint only if a proxy is the reason: the caller knows what to do about its own server.
 */
export class NetworkError extends ActionError {
  readonly kind: FailureKind
  readonly stage: Stage
  /** The TLS alert that the server sent, if one ended the connection (RFC 8446, 6.2). */
  readonly alert: number | undefined
  /** In a few words, for a list of attempts. */
  readonly reason: string
  /** Whether another attempt would fail in the same way. */
  readonly isPermanent: boolean
  /** Whether the connection had carried a request before. The server may have closed it just then. */
  readonly wasReused: boolean
  /** The part of the response that arrived before it broke off. Never show it. */
  readonly partialBody: string
  /** The same as bytes. */
  readonly bytes: Buffer | undefined

  constructor({ kind, reason, hint, isPermanent }: Failure, context: ErrorContext, cause: unknown) {
    const code = CODES[kind]
    super(code, `The request to ${context.url.host} failed: ${reason}.`, { hint, cause })
    this.name = 'NetworkError'
    this.kind = kind
    this.stage = context.stage
    this.alert = alertNumber(cause)
    this.reason = reason
    this.isPermanent = isPermanent ?? PERMANENT_CODES.has(code)
    this.wasReused = context.wasReused === true
    this.partialBody = context.partialBody
    this.bytes = context.bytes
  }
}

interface ErrorContext {
  stage: Stage
  url: URL
  /** The proxy that is used for this host, if one is. */
  proxy: Proxy | undefined
  partialBody: string
  bytes?: Buffer
  timeoutMs: number
  /** Whether the connection had carried a request before. */
  wasReused?: boolean
  /** The request was sent, but the server may not have checked the client's certificate yet. */
  mayPrecedeClientAuth?: boolean
}

/** Thrown by this client when the time for a request is over. */
export const TIMED_OUT = Symbol('timed out')

const UNREACHABLE: Record<string, string> = {
  ENOTFOUND: 'its name is not known to DNS',
  EAI_AGAIN: 'DNS did not answer',
  ECONNREFUSED: 'the connection was refused',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no network to it',
  ETIMEDOUT: 'the connection timed out'
}

const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

const STAGE_TEXT: Record<Stage, string> = {
  connect: 'while connecting',
  handshake: 'in the TLS handshake',
  'client-auth': 'in the TLS handshake, once it had asked for a certificate',
  exchange: 'after the request was sent'
}

/** Classifies an error that Node or this client threw for a request. */
export function networkError(cause: unknown, context: ErrorContext): NetworkError {
  if (cause instanceof ProxyError) {
    const trouble = describeProxyError(cause, networkError(cause.cause, context))
    return new NetworkError({ kind: 'proxy', ...trouble }, context, cause)
  }
  if (cause === TIMED_OUT) return new NetworkError(timedOut(context), context, cause)
  if (isHttp2(cause)) {
    const unread = { ...context, stage: 'handshake' } as const // the server reads no HTTP/1.1
    return new NetworkError({ kind: 'http2', reason: HTTP2_ONLY }, unread, cause)
  }
  const code = nodeErrorCode(cause)
  const known = describeUnusableResponse(cause, code) ?? unreachable(code)
  if (known) return new NetworkError(known, context, cause)
  const untrusted = describeServerCertificateError(code, cause, context.url.hostname)
  if (untrusted) return new NetworkError(untrusted, context, cause)
  const alert = alertNumber(cause)
  if (alert !== undefined) return alertError(alert, cause, context)
  return new NetworkError(brokenOff(code, STAGE_TEXT[context.stage]), context, cause)
}

function timedOut({ stage, proxy, timeoutMs }: ErrorContext): Failure {
  const reason = `no answer within ${timeoutMs / 1000} s (${STAGE_TEXT[stage]})`
  const isBeforeRequest = stage === 'connect' || stage === 'handshake'
  return {
    kind: 'timeout',
    reason,
    ...(proxy && isBeforeRequest && { hint: slowProxyHint(proxy) })
  }
}

function unreachable(code: string): Failure | undefined {
  const reason = UNREACHABLE[code]
  return reason === undefined ? reason : { kind: 'unreachable', reason: `${reason} (${code})` }
}

/**
 * RFC 8446, 4.4.2.4: over TLS 1.3 the first request is sent before the server has checked the
 * client's certificate. If the server then ends the handshake because of it, the request was not
 * read. A later request may have been processed before the alert was sent.
 */
function alertError(alert: number, cause: unknown, context: ErrorContext): NetworkError {
  const unread = isCertificateAlert(alert) && context.mayPrecedeClientAuth === true
  const errorContext: ErrorContext = unread ? { ...context, stage: 'client-auth' } : context
  return new NetworkError({ kind: 'alert', reason: formatAlert(alert) }, errorContext, cause)
}

function brokenOff(code: string, during: string): Failure {
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return { kind: 'tls', reason: `TLS failed ${during} (${code})` }
  }
  return RESET_CODES.has(code)
    ? { kind: 'hang-up', reason: `it hung up ${during} (${code})` }
    : { kind: 'broken', reason: `the connection broke ${during} (${code})` }
}
