/**
 * The options of every connection and request: early or not, direct or through a proxy.
 * docs/decisions/0010-node-defaults.md says which of Node's defaults are kept, and why.
 */
import type { AgentOptions, RequestOptions } from 'node:https'
import { isIP, type LookupFunction, type TcpNetConnectOpts } from 'node:net'
import type { TlsClient, TrustStore } from './secure-context.ts'

/** The host to connect to, and what is needed for that. */
export interface Peer {
  baseUrl: URL
  trust: TrustStore
  /** Time for one request, connection included. */
  timeoutMs: number
}

/** The longest attempt at one address of several: a lost SYN is sent again after one second. */
const MAX_ATTEMPT_MS = 3000

/** Far above what gateways accept (nginx and Apache 8 KiB a line; curl 300 KiB in all). */
const MAX_HEADER_BYTES = 128 * 1024

/** Node gives up one address when it tries the next, so an attempt gets as much time as possible. */
function attemptTimeoutMs(timeoutMs: number): number {
  return Math.max(250, Math.min(Math.floor(timeoutMs / 3), MAX_ATTEMPT_MS))
}

/** For `net.connect` and `tls.connect`. */
export function tcpOptions({ baseUrl, timeoutMs }: Omit<Peer, 'trust'>, lookup?: LookupFunction) {
  return {
    host: hostOf(baseUrl),
    port: Number(baseUrl.port || 443),
    noDelay: true,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: attemptTimeoutMs(timeoutMs),
    ...(lookup && { lookup })
  } satisfies TcpNetConnectOpts
}

/** For `tls.connect`. */
export function tlsOptions({ baseUrl, trust }: Omit<Peer, 'timeoutMs'>, client?: TlsClient) {
  const host = hostOf(baseUrl)
  return {
    servername: isIP(host) ? '' : host, // RFC 6066, 3: no addresses
    ALPNProtocols: ['http/1.1'], // gateways choose a route by it (RFC 7301)
    rejectUnauthorized: true, // even if NODE_TLS_REJECT_UNAUTHORIZED is 0
    secureContext: trust.secureContext(client)
  }
}

/** For an agent that makes connections to one host. */
export function agentOptions(
  peer: Peer,
  client: TlsClient | undefined,
  { lookup, keepAlive }: { lookup?: LookupFunction; keepAlive: boolean }
) {
  return {
    ...tcpOptions(peer, lookup),
    ...tlsOptions(peer, client),
    keepAlive,
    maxCachedSessions: 0 // a resumed handshake has no CertificateRequest to look for
  } satisfies AgentOptions
}

/** For every request. */
export const REQUEST_OPTIONS = {
  maxHeaderSize: MAX_HEADER_BYTES,
  insecureHTTPParser: false
} satisfies RequestOptions

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}
