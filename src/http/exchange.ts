/** One HTTPS request over an agent's connection: one reply, or one coded failure. */
import type { ClientRequest, IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { onCancelled } from '../shared/cancellation.ts'
import type { Call, Reply } from './message.ts'
import { REQUEST_OPTIONS } from './connection-options.ts'
import { isUnjudged, wasCertificateRequested, whenSecure } from './tls-handshake.ts'
import { type NetworkError, networkError, type Stage, TIMED_OUT } from './network-error.ts'
import type { OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import { contentOf, readBody, receivedOf, takeWhatCame } from './read-body.ts'

/** What an exchange goes over. */
export interface Route {
  agent: Agent
  baseUrl: URL
  /** The proxy that is used for this host, if one is. */
  proxy: Proxy | undefined
  userAgent: string
  among: OpenConnections
}

/**
 * Makes a request and reads its answer.
 *
 * @param reached hears when the host has taken the connection
 * @throws NetworkError with the stage that was reached; what the job was cancelled with
 */
export function exchange(call: Call, route: Route, reached: () => void): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const progress = new Progress(call, route)
    const { outgoing } = progress
    const end = (failure: Error) => {
      release()
      outgoing.destroy()
      reject(failure)
    }
    const fail = (cause: unknown) => end(progress.failure(cause))
    const timer = setTimeout(() => fail(TIMED_OUT), call.timeoutMs)
    const forget = onCancelled(call.interrupted, (reason) => !progress.isSent && end(reason))
    const release = () => {
      clearTimeout(timer)
      forget()
      progress.waited()
    }
    outgoing.on('error', fail)
    outgoing.on('socket', (socket) => progress.connect(socket as TLSSocket, reached))
    outgoing.on('response', (incoming) => {
      progress.read(incoming).then((reply) => {
        release()
        resolve(reply)
      }, fail)
    })
  })
}

/** How far a request has got. */
class Progress {
  readonly outgoing: ClientRequest
  /** Ends the wait for the connection. */
  readonly waited: () => void
  readonly #call: Call
  readonly #route: Route
  readonly #received: Buffer[] = []
  readonly #startedAt = performance.now()
  #stage: Stage = 'connect'
  #judgedLater = false
  #answer: IncomingMessage | undefined

  constructor(call: Call, route: Route) {
    this.#call = call
    this.#route = route
    this.waited = route.among.wait()
    this.outgoing = begin(call, route)
  }

  get isSent(): boolean {
    return this.#stage === 'exchange'
  }

  /** Sends the request as soon as its connection is secure. */
  connect(socket: TLSSocket, reached: () => void): void {
    const { outgoing } = this
    const { body } = this.#call
    const submit = () => outgoing.end(body)
    whenSecure(socket, this.#call, submit, (stage) => {
      if (this.#stage === 'handshake' && !outgoing.reusedSocket) {
        this.#route.among.made(socket, performance.now() - this.#startedAt)
      }
      if (stage !== 'handshake') this.waited()
      // Asked at once: Node (24.21) can crash when it is asked of a socket that is closed
      if (stage === 'exchange') this.#judgedLater = isUnjudged(outgoing)
      this.#stage = stage
      reached()
    })
  }

  async read(incoming: IncomingMessage): Promise<Reply> {
    this.#answer = incoming
    const { statusCode: status = 0, headers } = incoming
    const socket = incoming.socket as TLSSocket
    const certificateRequested = wasCertificateRequested(socket)
    const protocol = socket.getProtocol() ?? ''
    await readBody(incoming, this.#received, this.#call.statusOnly)
    return { status, headers, certificateRequested, protocol, ...contentOf(this.#received) }
  }

  failure(cause: unknown): NetworkError {
    if (this.#answer) takeWhatCame(this.#answer, this.#received)
    return networkError(cause, {
      url: this.#route.baseUrl,
      proxy: this.#route.proxy,
      timeoutMs: this.#call.timeoutMs,
      stage: this.#stage,
      wasKept: this.outgoing.reusedSocket,
      unjudged: this.isSent && !this.#answer && this.#judgedLater,
      ...receivedOf(this.#received)
    })
  }
}

function begin(call: Call, { agent, baseUrl, userAgent }: Route): ClientRequest {
  const { method, path } = call
  const headers = requestHeaders(call, userAgent)
  return request(new URL(path, baseUrl), { ...REQUEST_OPTIONS, agent, method, headers })
}

function requestHeaders(
  { headers, body }: Call,
  userAgent: string
): Record<string, string | number> {
  return {
    'User-Agent': userAgent,
    'Accept-Encoding': 'identity',
    ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers
  }
}
