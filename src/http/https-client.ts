/** The one way to the wire. No retries but one, no redirects, no opinion about statuses. */
import type { Agent } from 'node:https'
import { versions } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { USER_AGENT } from '../shared/version.ts'
import { EdgeAgent } from './agent.ts'
import { agentOptions } from './connection-options.ts'
import { EarlySocket } from './preconnect.ts'
import type { Call, Reply } from './message.ts'
import { exchange } from './exchange.ts'
import { NetworkError } from './network-error.ts'
import { OpenConnections } from './open-connections.ts'
import { open } from './open-socket.ts'
import { type Proxy, proxyFor } from './proxy.ts'
import type { TlsClient, Trust } from './secure-context.ts'

/** So long a server has to notice that the others are closed. */
const SETTLE_MS = 250

/** So long it has to hang up before the request is sent, which then cannot be in doubt. */
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
  /** What the first request goes over, if it is still good by then. */
  early?: EarlySocket | undefined
  /** What `openAhead` takes instead of opening a connection. */
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
  #kept: Agent | undefined
  readonly #agents = new Set<Agent>()
  readonly #closing = new AbortController()
  #next: Promise<EarlySocket | undefined> | undefined
  #early: EarlySocket | undefined
  #taken: EarlySocket | undefined
  #reportReached: () => void = () => undefined
  /** When the host has taken the first connection, if ever. */
  readonly reached = new Promise<void>((resolve) => (this.#reportReached = resolve))

  /** @throws ActionError NETWORK_PROXY where the proxy for this host cannot be used */
  constructor(options: ClientOptions) {
    this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 }
    this.#proxy = proxyFor(options.baseUrl, options.proxyEnv ?? {}, versions.node)
    this.among = options.among ?? new OpenConnections()
    this.#next = options.next
    this.#early = options.early
    this.#early?.join(this.among)
  }

  /**
   * A 408 on a connection that was opened early may be older than the request, and is no answer to
   * it (RFC 9110, 15.5.9): the request is made once more over another. So is one on a connection that
   * the server closed after the request before (RFC 9112, 9.3.1).
   *
   * @throws NetworkError with the stage that was reached; what the job was cancelled with
   */
  async send(call: Call): Promise<Reply> {
    if (call.interrupted?.aborted) throw call.interrupted.reason as Error
    const early = this.#early
    const reply = await this.#sendOnce(call).catch((error: unknown) => {
      if (!wasClosed(error) || call.acceptsHangUp || this.closed.aborted) throw error
      return this.#sendOnce({ ...call, newConnection: true })
    })
    const wasEarly = early !== undefined && this.#early === undefined
    if (reply.status !== 408 || !wasEarly || call.newConnection) return reply
    return await this.#sendOnce({ ...call, newConnection: true })
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
   * Where a request was hung up on because our own connections were too many, as a limit may have it:
   * closes those that are not in use. It can be made again at once.
   *
   * @returns whether there was such a reason, and the request may be repeated
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
    const takeEarly = () => this.#takeEarly()
    const agent = new EdgeAgent(options, { proxy: this.#proxy, among: this.among, takeEarly })
    this.#agents.add(agent)
    if (this.closed.aborted) agent.destroy()
    return agent
  }

  #takeEarly(): ReturnType<EarlySocket['take']> {
    this.#taken = this.#early
    this.#early = undefined
    return this.#taken?.take()
  }

  #discard(agent: Agent): void {
    this.#agents.delete(agent)
    agent.destroy()
  }

  /** Opens a connection for the next request that needs one, unless one is open already. */
  openAhead(): void {
    const next = this.#next
    this.#next = undefined
    if (next) void next.then((opened) => this.#putAhead(opened))
    else this.#putAhead() // at once: it comes before those that are opened next
  }

  #putAhead(opened?: EarlySocket): void {
    if (this.#early || this.closed.aborted || this.among.crowded) return opened?.close()
    opened?.join(this.among)
    this.#early = opened ?? this.#open()
  }

  #open(): EarlySocket {
    const [{ client }, proxy, among] = [this.#options, this.#proxy, this.among]
    return new EarlySocket(open(this.#options, { upTo: 'tls', client, proxy, among }), among)
  }

  /** Aborted when nobody wants an answer any more. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** Ends every connection and what is under way, so that nothing keeps the process alive. */
  close(): void {
    this.#closing.abort()
    void this.#next?.then((next) => next?.close())
    this.#early?.close()
    this.#taken?.close() // it may still be opening
    for (const agent of this.#agents) agent.destroy()
  }
}

/** Nothing came over a connection that was kept alive; unsafe requests take none of these. */
function wasClosed(error: unknown): boolean {
  if (!(error instanceof NetworkError) || error.code !== 'NETWORK_RESET') return false
  return error.wasKept && error.received === ''
}
