import { createServer } from 'node:https'
import type { TlsOptions } from 'node:tls'
import { Authority, type IssuedCertificate } from './authority.ts'
import { Credentials } from './credentials.ts'
import { FaultQueue, type Fault } from './faults.ts'
import { TcpListener } from './tcp-listener.ts'
import type { Mode } from './handlers.ts'
import { createRequestListener, type RecordedRequest } from './request-listener.ts'
import type { KeyPair, ServerFlaw } from './certificate-profiles.ts'

export type { Fault } from './faults.ts'
export type { RecordedRequest } from './request-listener.ts'

export interface SandboxOptions {
  /** `enforced` by default. */
  mode?: Mode
  account?: string
  faults?: readonly Fault[]
  /** A free port by default. */
  port?: number
  /** The key pair of the authority. By default a new one is made, which takes time. */
  caKeys?: Promise<KeyPair>
  /** With `rejectUnauthorized` every call needs a client certificate, even `sign`. */
  tls?: Pick<TlsOptions, 'minVersion' | 'maxVersion' | 'ciphers' | 'rejectUnauthorized'> & {
    flaw?: ServerFlaw
  }
  /** Called for every request when it is answered, or never will be. */
  onRequest?: (request: RecordedRequest) => void
}

export interface Sandbox {
  baseUrl: string
  caPem: string
  mode: Mode
  account: string
  appKey: string
  appToken: string
  userToken: string
  /** Every user token that was issued, in order. `userToken` is the first. */
  userTokens: readonly string[]
  /** Every request, in the order in which they arrived. */
  seen: readonly RecordedRequest[]
  /** Every certificate that was issued, in order. A revocation changes its entry. */
  issued: readonly Readonly<IssuedCertificate>[]
  inject(fault: Fault): void
  /** Stops at once and ends every open request. */
  close(): Promise<void>
}

/**
 * Starts a stand-in for VTEX on the loopback interface. Keys, credentials and certificates are random at
 * every start, and are kept only in memory.
 *
 * @throws Error if the port is in use, or if Node does not support the TLS options
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { mode = 'enforced', account = 'sandbox' } = options
  const authority = await Authority.create(options.caKeys)
  const credentials = new Credentials(account)
  const faults = new FaultQueue()
  options.faults?.forEach((fault) => faults.add(fault))
  const seen: RecordedRequest[] = []
  const requestListener = createRequestListener({ mode, authority, credentials }, faults, {
    received: (request) => seen.push(request),
    settled: (request) => options.onRequest?.(request)
  })
  const edge = createServer(await tlsOptions(authority, mode, options.tls), requestListener)
  edge.keepAliveTimeout = 0 // otherwise tests fail at random, if a socket is closed just when a request is sent
  const tcpListener = new TcpListener(edge, faults)
  const port = await tcpListener.listen(options.port ?? 0)
  const { caPem, issued } = authority
  const { appKey, appToken, userToken, userTokens } = credentials
  return {
    // Not "localhost", because its addresses and their order differ between machines
    baseUrl: `https://127.0.0.1:${port}`,
    ...{ caPem, mode, account, appKey, appToken, userToken, userTokens, seen, issued },
    inject: (fault) => faults.add(fault),
    close: () => tcpListener.close()
  }
}

async function tlsOptions(
  authority: Authority,
  mode: Mode,
  { flaw, ...versions }: SandboxOptions['tls'] = {}
): Promise<TlsOptions> {
  return {
    rejectUnauthorized: false, // the handlers check it, so that a refusal states its reason
    ...versions,
    ...(await authority.makeServerIdentity(flaw)),
    ca: authority.caPem, // named in the CertificateRequest, as real servers do
    requestCert: mode !== 'not-requested'
  }
}
