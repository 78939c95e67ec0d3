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
  /** `enforced` where left out. */
  mode?: Mode
  account?: string
  faults?: readonly Fault[]
  /** A free one where left out. */
  port?: number
  /** The authority's, where several may share one; a new one, which takes its time, where left out. */
  caKeys?: Promise<KeyPair>
  /** With `rejectUnauthorized` every call needs a client certificate, `sign` too. */
  tls?: Pick<TlsOptions, 'minVersion' | 'maxVersion' | 'ciphers' | 'rejectUnauthorized'> & {
    flaw?: ServerFlaw
  }
  /** Told of every request once it is answered, or is known never to be. */
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
  /** Every user token handed out, in order, `userToken` first. */
  userTokens: readonly string[]
  /** Every request, in the order in which they came in. */
  seen: readonly RecordedRequest[]
  /** Every certificate handed out, in order; a revocation shows here. */
  issued: readonly Readonly<IssuedCertificate>[]
  inject(fault: Fault): void
  /** Stops at once and ends every open request. */
  close(): Promise<void>
}

/**
 * Starts a stand-in for VTEX on the loopback interface. Nothing of it is kept: keys, credentials
 * and certificates are random at every start and live in memory.
 *
 * @throws the port is taken, or the TLS options are none that Node can serve.
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
  edge.keepAliveTimeout = 0 // closing an idle socket while a client sends on it would make tests fail at random
  const tcpListener = new TcpListener(edge, faults)
  const port = await tcpListener.listen(options.port ?? 0)
  const { caPem, issued } = authority
  const { appKey, appToken, userToken, userTokens } = credentials
  return {
    // Not "localhost", whose address, and the order of its addresses, differ between machines
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
    ca: authority.caPem, // named in the request for a certificate, as a real edge does
    requestCert: mode !== 'not-requested'
  }
}
