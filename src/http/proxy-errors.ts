/** Failures between this client and a proxy, before there is a connection to the server. */
import type { ErrorCode } from '../shared/errors.ts'
import { nodeErrorCode } from './node-errors.ts'
import type { Proxy } from './proxy.ts'

/** A proxy's response to CONNECT. */
export interface ProxyResponse {
  status: number
  /** Its `Proxy-Authenticate` header. Never show it. */
  challenge: string
}

/** A proxy opened no tunnel: it gave another response, or `cause` says why there is none. */
export class ProxyError extends Error {
  readonly proxy: Proxy
  readonly response: ProxyResponse | undefined

  constructor(proxy: Proxy, { cause, response }: { cause?: unknown; response?: ProxyResponse }) {
    super('The proxy opened no tunnel.', { cause })
    this.name = 'ProxyError'
    this.proxy = proxy
    this.response = response
  }
}

/** A failure in words, what to do, and whether it would happen again. */
export interface ProxyErrorText {
  reason: string
  hint: string
  isPermanent: boolean
}

/** The name of the same failure when the other end is a server and not a proxy. */
interface ServerFailure {
  code: ErrorCode
  reason: string
  isPermanent: boolean
}

/** The authentication schemes that a proxy may name (RFC 9110, 11.1). */
const SCHEMES = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Kerberos', 'Bearer']

/** Statuses with which web servers answer CONNECT. 200 means a 200 that a page followed. */
const NOT_A_PROXY_STATUSES = [200, 400, 404, 405, 501]

const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy'

const HINTS = {
  allowed: `${SETTINGS} allows this host.`,
  reaches: `${SETTINGS} can reach this host.`,
  unreachable:
    'Check the host and the port in HTTPS_PROXY, and that the runner may reach the proxy. Hosts that' +
    ' need no proxy belong in NO_PROXY.',
  notOne:
    'Check the host and the port in HTTPS_PROXY, and how it begins: https:// is for a proxy that' +
    ' speaks TLS itself, http:// for any other.',
  untrusted:
    'Give its CA as a file in the environment variable NODE_EXTRA_CA_CERTS, for the job or the' +
    ' runner; server-ca-file is not used for a proxy.',
  otherName: 'Write the host in HTTPS_PROXY as the certificate of the proxy has it.',
  expired: 'The certificate of the proxy has to be renewed by those who run it.',
  noCredentials:
    'HTTPS_PROXY has none. Write http://user:password@host:port, percent-encode special characters,' +
    ' and keep it in a secret.',
  wrongCredentials:
    'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.',
  otherScheme:
    'Only Basic is supported, so that credentials in HTTPS_PROXY do not help. Name a local proxy in' +
    ' HTTPS_PROXY that logs in to this one, such as cntlm or px; have this host allowed without a' +
    ' login; or name it in NO_PROXY, if it can be reached directly.'
}

/** The hint if no response came before the TLS connection to the server was made. */
export function slowProxyHint({ name, url }: Proxy): string {
  const hint = `HTTPS_PROXY names ${name}: the proxy, or the server behind it, may be what does not answer.`
  return url.protocol === 'https:'
    ? `${hint} Write http:// if the proxy speaks no TLS itself.`
    : hint
}

/**
 * Describes why a proxy opened no tunnel, in the same terms as a server's failure.
 *
 * @param asServer what the cause would be if the proxy were the server
 */
export function describeProxyError(
  { proxy, response, cause }: ProxyError,
  asServer: ServerFailure
) {
  return response
    ? describeProxyResponse(proxy, response)
    : describeProxyConnection(proxy, asServer, nodeErrorCode(cause))
}

/** A refusal is permanent, because an account may be locked after several wrong passwords. */
function describeProxyResponse(
  { name, authorization }: Proxy,
  { status, challenge }: ProxyResponse
) {
  const isPermanent = (status < 500 && status !== 408 && status !== 429) || status === 501
  const describe = (reason: string, hint: string): ProxyErrorText => {
    return { reason: `${reason} (HTTP ${status})`, hint, isPermanent }
  }
  // RFC 9110, 15.5.8; but tinyproxy sends 401 for wrong credentials
  if (status === 401 || status === 407) {
    const offered = parseSchemes(challenge)
    if (offered.length > 0 && !offered.includes('Basic')) {
      return describe(
        `the proxy ${name} wants a login by ${offered.join(' or ')}`,
        HINTS.otherScheme
      )
    }
    return authorization === undefined
      ? describe(`the proxy ${name} wants a user name and a password`, HINTS.noCredentials)
      : describe(`the proxy ${name} does not take the credentials`, HINTS.wrongCredentials)
  }
  if (NOT_A_PROXY_STATUSES.includes(status)) {
    return describe(`there is no proxy at ${name} that opens a tunnel`, HINTS.notOne)
  }
  const hint = status >= 500 ? HINTS.reaches : HINTS.allowed
  return describe(`the proxy ${name} did not open a tunnel`, hint)
}

function parseSchemes(challenge: string): string[] {
  const unquoted = challenge.replaceAll(/"[^"]*"/g, '')
  return SCHEMES.filter((scheme) => new RegExp(`(^|,)\\s*${scheme}(?![\\w-])`, 'i').test(unquoted))
}

function describeProxyConnection(
  { name }: Proxy,
  asServer: ServerFailure,
  code: string
): ProxyErrorText {
  const { reason, isPermanent } = asServer
  if (asServer.code === 'RESPONSE_UNEXPECTED') {
    return {
      reason: `there is no HTTP proxy at ${name}: ${reason}`,
      hint: HINTS.notOne,
      isPermanent
    }
  }
  const hint = connectionHint(asServer, code)
  return { reason: `the proxy ${name} did not open a tunnel: ${reason}`, hint, isPermanent }
}

function connectionHint(asServer: ServerFailure, code: string): string {
  if (asServer.code === 'NETWORK_UNREACHABLE') return HINTS.unreachable
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return HINTS.otherName
  if (code === 'CERT_HAS_EXPIRED') return HINTS.expired
  const isCertificate = asServer.code === 'NETWORK_TLS' && !/^(EPROTO|ERR_SSL)/.test(code)
  return isCertificate ? HINTS.untrusted : HINTS.notOne
}
