/** One HTTPS request over an agent's connection. It ends in one response or one error. */
import type { ClientRequest, IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { onAbort } from '../shared/cancellation.ts'
import type { HttpRequest, HttpResponse } from './message.ts'
import { REQUEST_OPTIONS } from './connection-options.ts'
import { mayPrecedeClientAuth, wasCertificateRequested, onTlsReady } from './tls-handshake.ts'
import { networkError, type Stage, TIMED_OUT } from './network-error.ts'
import type { OpenConnections } from './open-connections.ts'
import type { Proxy } from './proxy.ts'
import { contentOf, readBody, partialContentOf, drainUnread } from './read-body.ts'

/** The agent and the host of an exchange. */
export interface Route {
  agent: Agent
  baseUrl: URL
  /** The proxy that is used for this host, if one is. */
  proxy: Proxy | undefined
  userAgent: string
  openConnections: OpenConnections
}

/**
 * Makes a request and reads its response.
 *
 * @param onConnected called when the host has accepted the connection
 * @throws NetworkError with the stage that was reached; the reason of `call.signal`
 */
export function exchange(
  call: HttpRequest,
  route: Route,
  onConnected: () => void
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    new Exchange(call, route, { connected: onConnected, resolve, reject }).run()
  })
}

/** Reports that the host has accepted the connection, and how the exchange ended. */
interface Reports {
  connected(): void
  resolve(response: HttpResponse): void
  reject(failure: Error): void
}

/** One request, from the wait for its connection to the last byte of its response. */
class Exchange {
  readonly #call: HttpRequest
  readonly #route: Route
  readonly #reports: Reports
  readonly #startedAt = performance.now()
  readonly #request: ClientRequest
  /** Called when there is a connection, or when the exchange has ended. */
  readonly #stopWaiting: () => void
  #timer: NodeJS.Timeout | undefined
  #stopListening: () => void = () => undefined
  #stage: Stage = 'connect'
  /** Whether the request was sent before the server had to have checked the client's certificate. */
  #mayPrecedeClientAuth = false
  #response: IncomingMessage | undefined
  readonly #received: Buffer[] = []

  constructor(call: HttpRequest, route: Route, reports: Reports) {
    this.#call = call
    this.#route = route
    this.#reports = reports
    this.#stopWaiting = route.openConnections.startWait()
    this.#request = makeRequest(call, route)
  }

  /** Waits for the connection. The other methods handle events: connect, read, end. */
  run(): void {
    this.#timer = setTimeout(() => this.#fail(TIMED_OUT), this.#call.timeoutMs)
    this.#stopListening = onAbort(this.#call.signal, (reason) => this.#cancel(reason))
    this.#request.on('error', (cause) => this.#fail(cause))
    this.#request.on('socket', (socket) => this.#connect(socket as TLSSocket))
    this.#request.on('response', (incoming) => {
      this.#read(incoming).then(
        (response) => this.#succeed(response),
        (cause: unknown) => this.#fail(cause)
      )
    })
  }

  /** Sends the request as soon as its connection is secure. */
  #connect(socket: TLSSocket): void {
    const submit = () => this.#request.end(this.#call.body)
    onTlsReady(socket, this.#call, submit, (stage) => this.#advance(stage, socket))
  }

  #advance(stage: Stage, socket: TLSSocket): void {
    if (this.#stage === 'handshake' && !this.#request.reusedSocket) {
      this.#route.openConnections.recordAddress(socket)
      this.#route.openConnections.recordConnection(performance.now() - this.#startedAt)
    }
    if (stage !== 'handshake') this.#stopWaiting()
    // Read here, because Node (24.21) can crash when a closed socket is asked for it.
    if (stage === 'exchange') this.#mayPrecedeClientAuth = mayPrecedeClientAuth(this.#request)
    this.#stage = stage
    this.#reports.connected()
  }

  async #read(response: IncomingMessage): Promise<HttpResponse> {
    this.#response = response
    const { statusCode: status = 0, headers } = response
    const socket = response.socket as TLSSocket
    const certificateRequested = wasCertificateRequested(socket)
    const protocol = socket.getProtocol() ?? ''
    await readBody(response, this.#received, this.#call.statusOnly)
    return { status, headers, certificateRequested, protocol, ...contentOf(this.#received) }
  }

  #succeed(response: HttpResponse): void {
    this.#release()
    this.#reports.resolve(response)
  }

  /** A request that was sent is not cancelled, because its effect would not be known. */
  #cancel(reason: Error): void {
    if (this.#stage !== 'exchange') this.#end(reason)
  }

  #fail(cause: unknown): void {
    if (this.#response) drainUnread(this.#response, this.#received)
    this.#end(
      networkError(cause, {
        url: this.#route.baseUrl,
        proxy: this.#route.proxy,
        timeoutMs: this.#call.timeoutMs,
        stage: this.#stage,
        wasReused: this.#request.reusedSocket,
        mayPrecedeClientAuth:
          this.#stage === 'exchange' && !this.#response && this.#mayPrecedeClientAuth,
        ...partialContentOf(this.#received)
      })
    )
  }

  #end(failure: Error): void {
    this.#release()
    this.#request.destroy()
    this.#reports.reject(failure)
  }

  #release(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
    this.#stopWaiting()
  }
}

function makeRequest(call: HttpRequest, { agent, baseUrl, userAgent }: Route): ClientRequest {
  const { method, path } = call
  const headers = requestHeaders(call, userAgent)
  return request(new URL(path, baseUrl), { ...REQUEST_OPTIONS, agent, method, headers })
}

function requestHeaders(
  { headers, body }: HttpRequest,
  userAgent: string
): Record<string, string | number> {
  return {
    'User-Agent': userAgent,
    'Accept-Encoding': 'identity',
    ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers
  }
}
