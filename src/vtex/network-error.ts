import { ActionError, type ErrorCode } from '../errors.ts'

/** How far a request got. Nothing of it was sent before `exchange`. */
export type Stage = 'connect' | 'handshake' | 'exchange'

/** Thrown in place of a reply; its place in the request decides what may be retried. */
export class NetworkError extends ActionError {
  readonly stage: Stage
  /** The TLS alert that the server sent, if one ended the connection (RFC 8446, 6.2). */
  readonly alert: number | undefined
  /** In a few words, for a list of attempts. */
  readonly brief: string
  /** What came of the answer before it broke off; never to be shown. */
  readonly received: string

  constructor(code: ErrorCode, brief: string, context: Context, hint: string, cause: unknown) {
    super(code, `The request to ${context.url.host} failed: ${brief}.`, { hint, cause })
    this.name = 'NetworkError'
    this.stage = context.stage
    this.alert = alertNumber(cause)
    this.brief = brief
    this.received = context.received
  }

  /** The same failure, whose message lists the attempts that led to it. */
  after(history: string[]): ActionError {
    if (history.length < 2) return this
    const message = `${this.message} Attempts: ${history.join('; ')}.`
    return new ActionError(this.code, message, { hint: this.hint, cause: this })
  }
}

interface Context {
  stage: Stage
  url: URL
  /** The proxy that the environment names, in force or not. */
  proxy: string | undefined
  received: string
  timeoutMs: number
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

const UNTRUSTED =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/

const BY_STAGE: Record<Stage, string> = {
  connect: 'while connecting',
  handshake: 'in the TLS handshake',
  exchange: 'after the request was sent'
}

const HINTS = {
  unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
  proxy: 'Check HTTPS_PROXY and NO_PROXY, and that the proxy allows this host.',
  proxyCredentials:
    'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.',
  untrusted: 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.',
  tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
  reset:
    'A firewall, a proxy or the server itself hung up: run the job again and, if this repeats, ask' +
    ' whoever runs the network.',
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
  if (cause === ENCODED || code.startsWith('Z_')) {
    const brief = 'its answer is compressed, unasked, and cannot be read'
    return make('RESPONSE_UNEXPECTED', brief, HINTS.answer)
  }
  if (code.startsWith('ERR_PROXY') || failedAtProxy(cause, context)) {
    return make('NETWORK_PROXY', ...tellProxy(cause))
  }
  if (UNREACHABLE[code]) return make('NETWORK_UNREACHABLE', UNREACHABLE[code], HINTS.unreachable)
  if (UNTRUSTED.test(code)) {
    return make('NETWORK_TLS', `its certificate is not trusted (${code})`, HINTS.untrusted)
  }
  const alert = alertNumber(cause)
  if (alert !== undefined) return make('NETWORK_TLS', `it sent TLS alert ${alert}`, HINTS.tls)
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return make('NETWORK_TLS', `TLS failed ${during} (${code})`, HINTS.tls)
  }
  if (RESET.has(code)) return make('NETWORK_RESET', `it hung up ${during}`, HINTS.reset)
  if (code.startsWith('HPE_')) {
    return make('RESPONSE_UNEXPECTED', `its answer is not HTTP (${code})`, HINTS.answer)
  }
  return make('NETWORK_RESET', `the connection broke ${during} (${code})`, HINTS.reset)
}

/** Happy Eyeballs wraps one error an address in an AggregateError without a code of its own. */
function nodeCode(cause: unknown): string {
  const { code, errors } = (cause ?? {}) as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return code
  return errors?.length ? nodeCode(errors[0]) : 'unknown'
}

/** Whether the address that failed is the proxy's and not the server's. */
function failedAtProxy(cause: unknown, { proxy, url }: Context): boolean {
  if (!proxy || !URL.canParse(proxy)) return false
  const { hostname, port, protocol } = new URL(proxy)
  const { errors = [] } = (cause ?? {}) as { errors?: unknown[] }
  const failed = (errors[0] ?? cause ?? {}) as { hostname?: string; port?: number }
  if (failed.hostname) return failed.hostname === hostname && hostname !== url.hostname
  const usual = protocol === 'https:' ? 443 : 80
  const [proxyPort, serverPort] = [Number(port || usual), Number(url.port || 443)]
  return failed.port === proxyPort && proxyPort !== serverPort
}

/** In words, and what to do: Node keeps the status of a proxy's answer, where there was one. */
function tellProxy(cause: unknown): [brief: string, hint: string] {
  const { statusCode = 0 } = (cause ?? {}) as { statusCode?: number }
  if (!(statusCode >= 100 && statusCode <= 999)) {
    return ['the proxy could not be reached or did not open a tunnel', HINTS.proxy]
  }
  // RFC 9110, 15.5.8; but tinyproxy says 401 where the credentials are wrong
  return [401, 407].includes(statusCode)
    ? [`the proxy does not take the credentials (HTTP ${statusCode})`, HINTS.proxyCredentials]
    : [`the proxy did not open a tunnel (HTTP ${statusCode})`, HINTS.proxy]
}

/** Node names alerts differently in each version; OpenSSL's own text always has the number. */
function alertNumber(cause: unknown): number | undefined {
  const { message = '' } = (cause ?? {}) as { message?: string }
  const found = /SSL alert number (\d+)/.exec(message)
  return found ? Number(found[1]) : undefined
}
