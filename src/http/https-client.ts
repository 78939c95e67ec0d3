/** The only client that sends requests. It follows no redirect, and accepts every status. */
import type { Agent } from 'node:https'
import { versions } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { USER_AGENT } from '../shared/version.ts'
import { TrackingAgent } from './agent.ts'
import { agentOptions } from './connection-options.ts'
import { PreconnectedSocket, PreconnectQueue } from './preconnect.ts'
import type { HttpRequest, HttpResponse } from './message.ts'
import { exchange } from './exchange.ts'
import { NetworkError } from './network-error.ts'
import { OpenConnections } from './open-connections.ts'
import { openSocket } from './open-socket.ts'
import { type Proxy, findProxy } from './proxy.ts'
import type { TlsClient, TrustStore } from './secure-context.ts'

/** How long a server may need to notice that the other connections are closed. */
const AFTER_CLOSE_MS = 250

/**
 * How long a limited server has to hang up before a request is sent. Then the request was not read.
 */
const LIMITED_HOLD_MS = 300

export interface ClientOptions {
  baseUrl: URL
  trust: TrustStore
  /** Time for one request; 15 s by default. */
  timeoutMs?: number | undefined
  /** The client certificate and TLS options. No certificate is shown by default. */
  client?: TlsClient | undefined
  /** The proxy settings as environment variables: HTTPS_PROXY, NO_PROXY. */
  proxyEnv?: NodeJS.ProcessEnv | undefined
  /** The connection for the first request, if it is still usable by then. */
  preconnected?: PreconnectedSocket | undefined
  /** The connection that `preconnect` takes instead of opening one. */
  next?: Promise<PreconnectedSocket | undefined> | undefined
  /** The other connections to the same host. */
  openConnections?: OpenConnections | undefined
  userAgent?: string | undefined
}

/** Sends requests to one origin. Connections are kept alive and never resume a TLS session. */
export class HttpsClient {
  readonly openConnections: OpenConnections
  readonly #options: ClientOptions & { timeoutMs: number }
  readonly #proxy: Proxy | undefined
  readonly #preconnectQueue: PreconnectQueue
  #keepAliveAgent: Agent | undefined
  readonly #agents = new Set<Agent>()
  readonly #closing = new AbortController()
  #reportConnected: () => void = () => undefined
  /** Resolved when the host has accepted the first connection. */
  readonly connected = new Promise<void>((resolve) => (this.#reportConnected = resolve))

  /** @throws ActionError NETWORK_PROXY if the proxy for this host cannot be used */
  constructor(options: ClientOptions) {
    this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 }
    this.#proxy = findProxy(options.baseUrl, options.proxyEnv ?? {}, versions.node)
    this.openConnections = options.openConnections ?? new OpenConnections()
    this.#preconnectQueue = new PreconnectQueue(options, this.openConnections, () =>
      this.#openSocket()
    )
  }

  /**
   * Sends a request, and sends it again over a new connection in two cases. A 408 on a connection
   * that was opened early may be older than the request, and so no response to it (RFC 9110,
   * 15.5.9). And the server may have closed a kept-alive connection after the previous request (RFC
   * 9112, 9.3.1).
   *
   * @throws NetworkError with the stage that was reached; the reason of `call.signal`
   */
  async send(call: HttpRequest): Promise<HttpResponse> {
    if (call.signal?.aborted) throw call.signal.reason as Error
    const again = () => this.#sendOnce({ ...call, newConnection: true })
    const hadPreconnected = this.#preconnectQueue.isReady
    const response = await this.#sendOnce(call).catch((error: unknown) => {
      if (!wasClosedAfterReuse(error) || call.acceptsHangUp || this.closed.aborted) throw error
      return again()
    })
    const usedPreconnected = hadPreconnected && !this.#preconnectQueue.isReady
    const mayBeOlder = response.status === 408 && usedPreconnected && !call.newConnection
    return mayBeOlder ? await again() : response
  }

  async #sendOnce(call: HttpRequest): Promise<HttpResponse> {
    const agent = call.newConnection ? this.#makeAgent(false) : this.#getKeepAliveAgent()
    const { baseUrl, userAgent = USER_AGENT } = this.#options
    const route = {
      agent,
      baseUrl,
      userAgent,
      proxy: this.#proxy,
      openConnections: this.openConnections
    }
    const hold = this.openConnections.isLimited &&
      !call.acceptsHangUp && { holdMs: LIMITED_HOLD_MS }
    try {
      return await exchange({ ...call, ...hold }, route, this.#reportConnected)
    } finally {
      if (call.newConnection) this.#discard(agent)
    }
  }

  /**
   * A server may hang up because this client has too many connections. If that may be the reason of
   * a failure, this closes the connections that are not in use.
   *
   * @returns whether it closed any, so that the request may be sent again at once
   */
  async freeConnections(
    failure: NetworkError,
    call: Pick<HttpRequest, 'acceptsHangUp' | 'newConnection'>
  ) {
    if (failure.code !== 'NETWORK_RESET' || failure.partialBody !== '') return false
    const isUnsent = failure.stage !== 'exchange'
    const isRepeatable = !call.acceptsHangUp && (isUnsent || !call.newConnection)
    const canFree =
      this.openConnections.hasIdle ||
      (isUnsent && call.newConnection && this.openConnections.isLimited)
    if (!isRepeatable || !canFree) return false
    await this.openConnections.limit()
    await pause(AFTER_CLOSE_MS, undefined, { signal: this.closed }).catch(() => undefined)
    return !this.closed.aborted
  }

  /**
   * Makes the TLS context now instead of for the first call.
   *
   * @throws Error if the certificate and the key do not match
   */
  prepare(): void {
    this.#getKeepAliveAgent()
  }

  /** Made for the first call, because its TLS context takes time and there may be no call. */
  #getKeepAliveAgent(): Agent {
    return (this.#keepAliveAgent ??= this.#makeAgent(true))
  }

  #makeAgent(keepAlive: boolean): Agent {
    const { client } = this.#options
    const options = agentOptions(this.#options, client, {
      lookup: this.openConnections.lookup,
      keepAlive
    })
    const claimPreconnected = () => this.#preconnectQueue.claim()
    const agent = new TrackingAgent(options, {
      proxy: this.#proxy,
      openConnections: this.openConnections,
      claimPreconnected
    })
    this.#agents.add(agent)
    if (this.closed.aborted) agent.destroy()
    return agent
  }

  #discard(agent: Agent): void {
    this.#agents.delete(agent)
    agent.destroy()
  }

  /** Opens a connection for the next request that needs one, unless one is open already. */
  preconnect(): void {
    this.#preconnectQueue.preconnectNext()
  }

  #openSocket(): PreconnectedSocket {
    const [{ client }, proxy, openConnections] = [this.#options, this.#proxy, this.openConnections]
    return new PreconnectedSocket(
      openSocket(this.#options, { upTo: 'tls', client, proxy, openConnections }),
      openConnections
    )
  }

  /** Aborted when the client is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** Ends every connection and request, so that nothing keeps the process alive. */
  close(): void {
    this.#closing.abort()
    this.#preconnectQueue.close()
    for (const agent of this.#agents) agent.destroy()
  }
}

/**
 * No byte came over a connection that was kept alive. Unsafe requests do not use such connections.
 */
function wasClosedAfterReuse(error: unknown): boolean {
  if (!(error instanceof NetworkError) || error.code !== 'NETWORK_RESET') return false
  return error.wasReused && error.partialBody === ''
}
