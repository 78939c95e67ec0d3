import { ActionError, type ErrorCode } from '../errors.ts'
import { alertNumber, isCertificateAlert } from './client-certificate.ts'
import { attemptsSentence } from './history.ts'
import { HTTP2_HINT, HTTP2_ONLY, isHttp2 } from './http2.ts'
import { failedAtProxy, refusedByProxy, tellProxy } from './proxy-trouble.ts'
import { tellServerCertificate } from './server-certificate.ts'
import { alertHint, tellAlert } from './tls-alert.ts'

/** How far a request got. Nothing of it was sent before `exchange`. */
export type Stage = 'connect' | 'handshake' | 'judgement' | 'exchange'

/** A server that is not trusted, or answers nonsense, will do so again. */
const FINAL = new Set<ErrorCode>(['NETWORK_TLS', 'RESPONSE_TOO_LARGE', 'RESPONSE_UNEXPECTED'])

/** Thrown in place of a reply; its place in the request decides what may be retried. */
export class NetworkError extends ActionError {
  readonly stage: Stage
  /** The TLS alert that the server sent, if one ended the connection (RFC 8446, 6.2). */
  readonly alert: number | undefined
  /** In a few words, for a list of attempts. */
  readonly brief: string
  /** Whether it would only happen again. */
  readonly final: boolean
  /** What came of the answer before it broke off; never to be shown. */
  readonly received: string
  /** The same as it came. */
  readonly bytes: Buffer | undefined

  constructor(code: ErrorCode, brief: string, context: Context, hint: string, cause: unknown) {
    super(code, `The request to ${context.url.host} failed: ${brief}.`, { hint, cause })
    this.name = 'NetworkError'
    this.stage = context.stage
    this.alert = alertNumber(cause)
    this.brief = brief
    this.final = FINAL.has(code) || refusedByProxy(cause)
    this.received = context.received
    this.bytes = context.bytes
  }

  /** The same failure, whose message lists the attempts that led to it. */
  after(history: string[]): ActionError {
    if (history.length < 2) return this
    const message = this.message + attemptsSentence(history)
    return new ActionError(this.code, message, { hint: this.hint, cause: this })
  }
}

interface Context {
  stage: Stage
  url: URL
  /** The proxy that the environment names, in force or not. */
  proxy: string | undefined
  received: string
  bytes?: Buffer
  timeoutMs: number
  /** The request is out, but the server may still be judging the client's certificate. */
  unjudged?: boolean
}

/** What the client itself gives up for; everything else comes from Node. */
export const TIMED_OUT = Symbol('timed out')
export const TOO_LARGE = Symbol('answer too large')
export const ENCODED = Symbol('answer encoded')

const UNREACHABLE: Record<string, string> = {
  ENOTFOUND: 'its name is not known to DNS',
  EAI_AGAIN: 'DNS did not answer',
  ECONNREFUSED: 'the connection was refused',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no network to it',
  ETIMEDOUT: 'the connection timed out'
}

const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

const BY_STAGE: Record<Stage, string> = {
  connect: 'while connecting',
  handshake: 'in the TLS handshake',
  judgement: 'in the TLS handshake, once it had asked for a certificate',
  exchange: 'after the request was sent'
}

const HINTS = {
  unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
  tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
  reset:
    'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again and,' +
    ' if this repeats, ask whoever runs the network, or run fewer jobs at once.',
  timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
  slowProxy: 'HTTPS_PROXY is set: the proxy, or the server behind it, may be what does not answer.',
  answer: 'Something other than VTEX’s API may have answered: check base-url and any gateway.'
}

/** Gives what Node, or the client itself, threw for a request a code and words. */
export function networkError(cause: unknown, context: Context): NetworkError {
  const make = (code: ErrorCode, brief: string, hint: string) =>
    new NetworkError(code, brief, context, hint, cause)
  const during = BY_STAGE[context.stage]
  const code = nodeCode(cause)

  if (cause === TIMED_OUT) {
    const seconds = context.timeoutMs / 1000
    const hint = context.proxy && context.stage === 'connect' ? HINTS.slowProxy : HINTS.timeout
    return make('NETWORK_TIMEOUT', `no answer within ${seconds} s (${during})`, hint)
  }
  if (cause === TOO_LARGE) {
    return make('RESPONSE_TOO_LARGE', 'its answer is larger than 256 KiB', HINTS.answer)
  }
  if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
    const brief = 'its answer is compressed, unasked, and cannot be read'
    return make('RESPONSE_UNEXPECTED', brief, HINTS.answer)
  }
  if (code.startsWith('ERR_PROXY') || failedAtProxy(cause, context.url, context.proxy)) {
    return make('NETWORK_PROXY', ...tellProxy(cause))
  }
  if (UNREACHABLE[code]) {
    return make('NETWORK_UNREACHABLE', `${UNREACHABLE[code]} (${code})`, HINTS.unreachable)
  }
  const untrusted = tellServerCertificate(code, cause, context.url.hostname)
  if (untrusted) return make('NETWORK_TLS', ...untrusted)
  const alert = alertNumber(cause)
  if (alert !== undefined) return alerted(alert, cause, context)
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return make('NETWORK_TLS', `TLS failed ${during} (${code})`, HINTS.tls)
  }
  if (RESET.has(code)) return make('NETWORK_RESET', `it hung up ${during} (${code})`, HINTS.reset)
  if (isHttp2(cause)) return make('RESPONSE_UNEXPECTED', HTTP2_ONLY, HTTP2_HINT)
  if (code.startsWith('HPE_')) {
    return make('RESPONSE_UNEXPECTED', `its answer is not HTTP (${code})`, HINTS.answer)
  }
  return make('NETWORK_RESET', `the connection broke ${during} (${code})`, HINTS.reset)
}

/**
 * With TLS 1.3 the first request is out before the server has judged the client's certificate, and
 * gone where it ends the handshake over that: nobody has looked at it (RFC 8446, 4.4.2.4). Any later
 * one it may have carried out before it sent whatever it sends.
 */
function alerted(alert: number, cause: unknown, context: Context): NetworkError {
  const judged = isCertificateAlert(alert) && context.unjudged === true
  const ended: Context = judged ? { ...context, stage: 'judgement' } : context
  return new NetworkError('NETWORK_TLS', tellAlert(alert), ended, alertHint(alert), cause)
}

/** Happy Eyeballs wraps one error an address in an AggregateError without a code of its own. */
function nodeCode(cause: unknown): string {
  const { code, errors } = (cause ?? {}) as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  return errors?.length ? nodeCode(errors[0]) : 'unknown'
}
