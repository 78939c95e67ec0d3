import { authStatus, errorText } from './error-text.ts'
import { firewallName } from './firewall.ts'
import {
  preconnect,
  type PreconnectedSocket,
  type PreconnectedSockets
} from '../http/preconnect.ts'
import type { Peer } from '../http/connection-options.ts'
import type { HttpRequest, HttpResponse } from '../http/message.ts'
import { CLIENT_AUTH_GRACE_MS } from '../http/tls-handshake.ts'
import { type ClientOptions, HttpsClient } from '../http/https-client.ts'
import { NetworkError } from '../http/network-error.ts'
import {
  type RetryResult,
  type RetryPolicy,
  type Outcome,
  sendWithRetries,
  formatAttempts
} from '../http/retry.ts'
import { authenticationHeaders, type Credentials } from './credentials.ts'
import type { TlsClient, TrustStore } from '../http/secure-context.ts'
import type { Clock } from '../shared/clock.ts'

/** The host, the credentials and the limits of the calls. */
export interface VtexClientOptions {
  baseUrl: URL
  trust: TrustStore
  proxyEnv: NodeJS.ProcessEnv
  credentials: Credentials
  retryPolicy: RetryPolicy
  /** Values that are never shown, even if the server repeats them. */
  secrets: string[]
  /** Connections that are open already. The first calls use them. */
  preconnected?: PreconnectedSockets | undefined
  /** The User-Agent of every request; the action's own by default. */
  userAgent?: string | undefined
}

/** A call without its timeout, which the retry policy sets. */
export interface ApiRequest extends Omit<HttpRequest, 'timeoutMs' | 'signal'> {
  /**
   * Repeated only if there is time for a whole attempt, because a request that is cut short has no
   * known result.
   */
  needsFullTimeout?: boolean
}

/** Calls the account's host with one set of credentials. */
export class VtexClient {
  readonly baseUrl: URL
  readonly host: string
  readonly credentials: Credentials
  readonly clock: Clock
  /** Time for one request. */
  readonly timeoutMs: number
  readonly #options: VtexClientOptions
  readonly #client: HttpsClient

  constructor(options: VtexClientOptions, client = new HttpsClient(clientOptions(options))) {
    this.baseUrl = options.baseUrl
    this.host = options.baseUrl.host
    this.credentials = options.credentials
    this.clock = options.retryPolicy.clock
    this.timeoutMs = options.retryPolicy.timeoutMs
    this.#options = options
    this.#client = client
  }

  get authentication(): Record<string, string> {
    return authenticationHeaders(this.credentials)
  }

  /** Whether other CAs than the usual ones are trusted for this host. */
  get trustsExtraCas(): boolean {
    return this.#options.trust.hasExtra
  }

  /** Whether the run has enough time left for a whole request. */
  get hasTimeForRequest(): boolean {
    return this.clock.now() + this.timeoutMs <= this.#options.retryPolicy.deadline
  }

  /** Writes a line to the log. */
  log(line: string): void {
    this.#options.retryPolicy.log(line)
  }

  /** The same host and time limits over separate connections. They show no certificate by default. */
  withNewConnections(client?: TlsClient, preconnected?: PreconnectedSocket): VtexClient {
    const { openConnections } = this.#client
    const options = {
      ...clientOptions(this.#options),
      client,
      preconnected,
      openConnections,
      next: undefined
    }
    return new VtexClient(this.#options, new HttpsClient(options))
  }

  /** @throws Error if the client certificate and its key do not match */
  prepare(): void {
    this.#client.prepare()
  }

  /** Resolved when the host has accepted a connection. */
  get connected(): Promise<void> {
    return this.#client.connected
  }

  /** Aborted when the client is closed. */
  get closed(): AbortSignal {
    return this.#client.closed
  }

  /** Whether the host is known to limit the number of connections at once. */
  get isLimited(): boolean {
    return this.#client.openConnections.isLimited
  }

  /**
   * Opens a connection for `withNewConnections`: up to TCP, or up to TLS with these TLS options.
   *
   * @param tcp used for TLS if it is still usable; a new connection by default
   */
  preconnect(
    upTo: 'tcp' | 'tls',
    client?: TlsClient,
    tcp?: PreconnectedSocket
  ): PreconnectedSocket | undefined {
    const { proxyEnv } = this.#options
    const { openConnections } = this.#client
    const options = { upTo, client, openConnections, tcp }
    return preconnect(clientOptions(this.#options), proxyEnv, options)
  }

  /** Opens a connection for the next call that needs one, once the host has accepted a first one. */
  preconnectNext(): void {
    void this.connected.then(() => this.#client.preconnect())
  }

  /** Closes every connection to this host that no call uses. Waits a second at most. */
  closeIdle(): Promise<void> {
    return this.#client.openConnections.closeIdle()
  }

  /** The same connections, with time for at least this many requests one after the other. */
  withTimeForAtLeast(requests: number): VtexClient {
    const { retryPolicy: limits } = this.#options
    const longest = Math.max(limits.deadline, this.clock.now() + requests * this.timeoutMs)
    const retryPolicy = { ...limits, deadline: longest }
    return new VtexClient({ ...this.#options, retryPolicy }, this.#client)
  }

  /** Removes this value from every later text of the server. */
  redact(value: string): void {
    this.#options.secrets.push(value)
  }

  send(call: ApiRequest, shouldRetry: (outcome: Outcome) => boolean): Promise<RetryResult> {
    const { retryPolicy } = this.#options
    let attempt = 0
    const sendOnce = (timeoutMs: number) => {
      // A repeated request waits, to show whether the server hangs up because of the certificate.
      const holdMs = call.holdMs ?? (attempt++ > 0 ? CLIENT_AUTH_GRACE_MS : undefined)
      return this.#client.send({ ...call, holdMs, timeoutMs, signal: retryPolicy.signal })
    }
    const budget = call.needsFullTimeout
      ? { ...retryPolicy, minAttemptMs: retryPolicy.timeoutMs }
      : retryPolicy
    const name = `${call.method} ${call.path}`
    const freeConnections = (failure: NetworkError) => this.#client.freeConnections(failure, call)
    return sendWithRetries(
      name,
      { send: sendOnce, shouldRetry, freeConnections },
      budget,
      this.#client.closed
    )
  }

  /**
   * An outcome in words, for a message: `HTTP 403, "Access denied."` or the network error, and the
   * number of attempts.
   */
  formatResult({ outcome, history }: RetryResult): string {
    const last = outcome instanceof NetworkError ? outcome.reason : this.#formatResponse(outcome)
    return last + formatAttempts(history)
  }

  /** What a firewall or gateway in front of VTEX is called, if it gave this response. */
  firewallName(response: HttpResponse): string | undefined {
    return firewallName(response, this.#options.secrets)
  }

  close(): void {
    this.#client.close()
  }

  #formatResponse({ status, body }: { status: number; body: string }): string {
    // Below 400 a body is data and not shown. But VTEX ID also sends `WrongCredentials` with a 200.
    const text = status < 400 ? authStatus(body) : errorText(body, this.#options.secrets)
    return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`
  }
}

function clientOptions(options: VtexClientOptions): ClientOptions & Peer {
  const { preconnected, retryPolicy } = options
  return {
    ...options,
    timeoutMs: retryPolicy.timeoutMs,
    preconnected: preconnected?.first,
    next: preconnected?.next,
    openConnections: preconnected?.openConnections
  }
}
