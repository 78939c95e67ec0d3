/** The only client that sends requests. It follows no redirect and does not judge a status. */
import type { Agent } from 'node:https'
import { versions } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { USER_AGENT } from '../shared/version.ts'
import { EdgeAgent } from './agent.ts'
import { agentOptions } from './connection-options.ts'
import { EarlySocket, PreconnectQueue } from './preconnect.ts'
import type { Call, Reply } from './message.ts'
import { exchange } from './exchange.ts'
import { NetworkError } from './network-error.ts'
import { OpenConnections } from './open-connections.ts'
import { open } from './open-socket.ts'
import { type Proxy, proxyFor } from './proxy.ts'
import type { TlsClient, Trust } from './secure-context.ts'

/** The time that a server has to notice that the other connections are closed. */
const SETTLE_MS = 250

/** The time that a server has to hang up before a request is sent, so that it was surely not read. */
const LONG_HOLD_MS = 300

export interface ClientOptions {
  baseUrl: URL
  trust: Trust
  /** Time for one request; 15 s by default. */
  timeoutMs?: number | undefined
  /** Shows no certificate by default. */
  client?: TlsClient | undefined
  /** Proxy settings in the shape of the environment: HTTPS_PROXY, NO_PROXY. */
  proxyEnv?: NodeJS.ProcessEnv | undefined
  /** The connection for the first request, if it can still be used by then. */
  early?: EarlySocket | undefined
  /** The connection that `openAhead` takes instead of opening one. */
  next?: Promise<EarlySocket | undefined> | undefined
  /** The other connections to the same host. */
  among?: OpenConnections | undefined
  userAgent?: string | undefined
}

/** Talks to one origin. Connections are kept alive and never resume a TLS session. */
export class HttpsClient {
  readonly among: OpenConnections
  readonly #options: ClientOptions & { timeoutMs: number }
  readonly #proxy: Proxy | undefined
  readonly #ahead: PreconnectQueue
  #kept: Agent | undefined
  readonly #agents = new Set<Agent>()
  readonly #closing = new AbortController()
  #reportReached: () => void = () => undefined
  /** Resolved when the host has taken the first connection. */
  readonly reached = new Promise<void>((resolve) => (this.#reportReached = resolve))

  /** @throws ActionError NETWORK_PROXY where the proxy for this host cannot be used */
  constructor(options: ClientOptions) {
    this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 }
    this.#proxy = proxyFor(options.baseUrl, options.proxyEnv ?? {}, versions.node)
    this.among = options.among ?? new OpenConnections()
    this.#ahead = new PreconnectQueue(options, this.among, () => this.#open())
  }

  /**
   * Sends a request, and once more over a new connection in two cases. A 408 on a connection that was
   * opened early may be older than the request, and no response to it (RFC 9110, 15.5.9). And the
   * server may have closed a connection that was kept after the request before (RFC 9112, 9.3.1).
   *
   * @throws NetworkError with the stage that was reached; the reason of `call.interrupted`
   */
  async send(call: Call): Promise<Reply> {
    if (call.interrupted?.aborted) throw call.interrupted.reason as Error
    const again = () => this.#sendOnce({ ...call, newConnection: true })
    const hadEarly = this.#ahead.isReady
    const reply = await this.#sendOnce(call).catch((error: unknown) => {
      if (!wasClosed(error) || call.acceptsHangUp || this.closed.aborted) throw error
      return again()
    })
    const tookEarly = hadEarly && !this.#ahead.isReady
    const mayBeOlder = reply.status === 408 && tookEarly && !call.newConnection
    return mayBeOlder ? await again() : reply
  }

  async #sendOnce(call: Call): Promise<Reply> {
    const agent = call.newConnection ? this.#makeAgent(false) : this.#keptAgent()
    const { baseUrl, userAgent = USER_AGENT } = this.#options
    const route = { agent, baseUrl, userAgent, proxy: this.#proxy, among: this.among }
    const careful = this.among.crowded && !call.acceptsHangUp && { holdMs: LONG_HOLD_MS }
    try {
      return await exchange({ ...call, ...careful }, route, this.#reportReached)
    } finally {
      if (call.newConnection) this.#discard(agent)
    }
  }

  /**
   * A server may hang up because it has too many connections of ours. Where that may be the reason of
   * a failure, this closes the connections that are not in use.
   *
   * @returns whether it did, and the request may be sent again at once
   */
  async makeRoom(failure: NetworkError, call: Pick<Call, 'acceptsHangUp' | 'newConnection'>) {
    if (failure.code !== 'NETWORK_RESET' || failure.received !== '') return false
    const isUnsent = failure.stage !== 'exchange'
    const repeatable = !call.acceptsHangUp && (isUnsent || !call.newConnection)
    const crowded = this.among.hasIdle || (isUnsent && call.newConnection && this.among.crowded)
    if (!repeatable || !crowded) return false
    await this.among.makeRoom()
    await pause(SETTLE_MS, undefined, { signal: this.closed }).catch(() => undefined)
    return !this.closed.aborted
  }

  /**
   * Makes the TLS context now instead of for the first call.
   *
   * @throws Error where the certificate and the key are not of one pair
   */
  prepare(): void {
    this.#keptAgent()
  }

  /** Made for the first call: its TLS context takes time, and there may be no call. */
  #keptAgent(): Agent {
    return (this.#kept ??= this.#makeAgent(true))
  }

  #makeAgent(keepAlive: boolean): Agent {
    const { client } = this.#options
    const options = agentOptions(this.#options, client, { lookup: this.among.lookup, keepAlive })
    const takeEarly = () => this.#ahead.take()
    const agent = new EdgeAgent(options, { proxy: this.#proxy, among: this.among, takeEarly })
    this.#agents.add(agent)
    if (this.closed.aborted) agent.destroy()
    return agent
  }

  #discard(agent: Agent): void {
    this.#agents.delete(agent)
    agent.destroy()
  }

  /** Opens a connection for the next request that needs one, unless one is open already. */
  openAhead(): void {
    this.#ahead.openAhead()
  }

  #open(): EarlySocket {
    const [{ client }, proxy, among] = [this.#options, this.#proxy, this.among]
    return new EarlySocket(open(this.#options, { upTo: 'tls', client, proxy, among }), among)
  }

  /** Aborted when the client is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** Ends every connection and request, so that nothing keeps the process alive. */
  close(): void {
    this.#closing.abort()
    this.#ahead.close()
    for (const agent of this.#agents) agent.destroy()
  }
}

/** Nothing came over a connection that was kept alive; unsafe requests are not sent over these. */
function wasClosed(error: unknown): boolean {
  if (!(error instanceof NetworkError) || error.code !== 'NETWORK_RESET') return false
  return error.wasKept && error.received === ''
}
