import { ActionError, type ErrorCode } from '../shared/errors.ts'
import { alertNumber, hangUpHint, isCertificateAlert } from './client-auth.ts'
import { attemptsSentence } from './attempts.ts'
import { HTTP2_HINT, HTTP2_ONLY, isHttp2 } from './http2.ts'
import { nodeCode } from './node-error-code.ts'
import type { Proxy } from './proxy.ts'
import { ProxyFailure, slowProxyHint, tellProxy } from './proxy-errors.ts'
import { tellServerCertificate } from './server-certificate-errors.ts'
import { alertHint, tellAlert } from './tls-alerts.ts'
import { unusableAnswer } from './unusable-response.ts'

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
  /** Whether the connection had carried a request before: the server may have closed it just then. */
  readonly wasKept: boolean
  /** What came of the answer before it broke off; never to be shown. */
  readonly received: string
  /** The same as it came. */
  readonly bytes: Buffer | undefined

  constructor(
    code: ErrorCode,
    brief: string,
    context: Context,
    hint: string,
    cause: unknown,
    final = FINAL.has(code)
  ) {
    super(code, `The request to ${context.url.host} failed: ${brief}.`, { hint, cause })
    this.name = 'NetworkError'
    this.stage = context.stage
    this.alert = alertNumber(cause)
    this.brief = brief
    this.final = final
    this.wasKept = context.wasKept === true
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
  /** The proxy that is used for this host, if one is. */
  proxy: Proxy | undefined
  received: string
  bytes?: Buffer
  timeoutMs: number
  /** Whether the connection had carried a request before. */
  wasKept?: boolean
  /** The request is out, but the server may still be judging the client's certificate. */
  unjudged?: boolean
}

/** What the client itself gives up for; everything else comes from Node. */
export const TIMED_OUT = Symbol('timed out')

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
  answer: 'Something other than VTEX’s API may have answered: check base-url and any gateway.'
}

/** Gives what Node, or the client itself, threw for a request a code and words. */
export function networkError(cause: unknown, context: Context): NetworkError {
  if (cause instanceof ProxyFailure) {
    const { brief, hint, final } = tellProxy(cause, networkError(cause.cause, context))
    return new NetworkError('NETWORK_PROXY', brief, context, hint, cause, final)
  }
  const make = (code: ErrorCode, brief: string, hint: string) =>
    new NetworkError(code, brief, context, hint, cause)
  const during = BY_STAGE[context.stage]
  const code = nodeCode(cause)
  if (cause === TIMED_OUT) {
    const seconds = context.timeoutMs / 1000
    const early = context.stage === 'connect' || context.stage === 'handshake'
    const hint = context.proxy && early ? slowProxyHint(context.proxy) : HINTS.timeout
    return make('NETWORK_TIMEOUT', `no answer within ${seconds} s (${during})`, hint)
  }
  if (isHttp2(cause)) {
    const unread = { ...context, stage: 'handshake' } as const // it reads no HTTP/1.1
    return new NetworkError('NETWORK_TLS', HTTP2_ONLY, unread, HTTP2_HINT, cause)
  }
  const unusable = unusableAnswer(cause, code)
  if (unusable) return make(...unusable, HINTS.answer)
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
  const resetHint = hangUpHint(context.stage, HINTS.reset)
  if (RESET.has(code)) return make('NETWORK_RESET', `it hung up ${during} (${code})`, resetHint)
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
