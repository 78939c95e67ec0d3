import { authStatus, errorText } from './error-text.ts'
import {
  preconnect,
  type PreconnectedSocket,
  type PreconnectedSockets
} from '../http/preconnect.ts'
import type { Peer } from '../http/connection-options.ts'
import type { HttpRequest } from '../http/message.ts'
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

/** Where and as whom the calls are made, and what they may cost. */
export interface VtexClientOptions {
  baseUrl: URL
  trust: TrustStore
  proxyEnv: NodeJS.ProcessEnv
  credentials: Credentials
  retryPolicy: RetryPolicy
  /** Values that are never shown, even if the server repeats them. */
  secrets: string[]
  /** Opened already: the first calls go over it. */
  preconnected?: PreconnectedSockets | undefined
  /** Names the run; the action alone by default. */
  userAgent?: string | undefined
}

/** A call without its time, which the budget decides. */
export interface ApiRequest extends Omit<HttpRequest, 'timeoutMs' | 'signal'> {
  /** It is repeated only with time for all of it: cut short, its result would not be known. */
  needsFullTimeout?: boolean
}

/** The account's host, as one set of credentials sees it. */
export class VtexClient {
  readonly options: VtexClientOptions
  readonly #client: HttpsClient

  constructor(options: VtexClientOptions, client = new HttpsClient(clientOptions(options))) {
    this.options = options
    this.#client = client
  }

  get host(): string {
    return this.options.baseUrl.host
  }

  get authentication(): Record<string, string> {
    return authenticationHeaders(this.options.credentials)
  }

  /** The same host and budget over connections of its own; they show no certificate by default. */
  withNewConnections(client?: TlsClient, preconnected?: PreconnectedSocket): VtexClient {
    const { openConnections } = this.#client
    const options = {
      ...clientOptions(this.options),
      client,
      preconnected,
      openConnections,
      next: undefined
    }
    return new VtexClient(this.options, new HttpsClient(options))
  }

  /** @throws Error where the client certificate and its key are not of one pair */
  prepare(): void {
    this.#client.prepare()
  }

  /** Resolved once the host has taken a connection. */
  get connected(): Promise<void> {
    return this.#client.connected
  }

  /** Whether the host has shown that it does not take several connections at once. */
  get isLimited(): boolean {
    return this.#client.openConnections.isLimited
  }

  /** Opens a connection for `fresh`: up to TCP, or up to TLS as this client. */
  preconnect(upTo: 'tcp' | 'tls', client?: TlsClient): PreconnectedSocket | undefined {
    const { proxyEnv } = this.options
    const { openConnections } = this.#client
    return preconnect(clientOptions(this.options), proxyEnv, { upTo, client, openConnections })
  }

  /** Opens a connection, as soon as the host has taken one, for the next call that needs one. */
  preconnectNext(): void {
    void this.connected.then(() => this.#client.preconnect())
  }

  /** Closes every connection to this host that no call uses; waits a second at most. */
  closeIdle(): Promise<void> {
    return this.#client.openConnections.closeIdle()
  }

  /** The same connections with time for at least so many requests, one after the other. */
  withTimeForAtLeast(requests: number): VtexClient {
    const { clock, timeoutMs, deadline } = this.options.retryPolicy
    const longest = Math.max(deadline, clock.now() + requests * timeoutMs)
    const retryPolicy = { ...this.options.retryPolicy, deadline: longest }
    return new VtexClient({ ...this.options, retryPolicy }, this.#client)
  }

  /** From then on this value is removed from every text of the server. */
  redact(value: string): void {
    this.options.secrets.push(value)
  }

  send(call: ApiRequest, shouldRetry: (outcome: Outcome) => boolean): Promise<RetryResult> {
    const { signal } = this.options.retryPolicy
    let attempt = 0
    const sendOnce = (timeoutMs: number) => {
      // A repeat can wait, and so show that the server hangs up because of the certificate.
      const holdMs = call.holdMs ?? (attempt++ > 0 ? CLIENT_AUTH_GRACE_MS : undefined)
      return this.#client.send({ ...call, holdMs, timeoutMs, signal })
    }
    const budget = call.needsFullTimeout
      ? { ...this.options.retryPolicy, minAttemptMs: this.options.retryPolicy.timeoutMs }
      : this.options.retryPolicy
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
   * An outcome in words, for a message: `HTTP 403, "Access denied."`, or the network error, and how
   * many attempts there were.
   */
  formatResult({ outcome, history }: RetryResult): string {
    const last = outcome instanceof NetworkError ? outcome.reason : this.#formatResponse(outcome)
    return last + formatAttempts(history)
  }

  close(): void {
    this.#client.close()
  }

  #formatResponse({ status, body }: { status: number; body: string }): string {
    // Below 400 a body is data and not shown; but VTEX ID says `WrongCredentials` under a 200, too.
    const text = status < 400 ? authStatus(body) : errorText(body, this.options.secrets)
    return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`
  }
}

function clientOptions(options: VtexClientOptions): ClientOptions & Peer {
  const { preconnected, retryPolicy } = options
  return {
    ...options,
    timeoutMs: retryPolicy.timeoutMs,
    preconnected: preconnected?.first,
    next: preconnected?.next
  }
}
