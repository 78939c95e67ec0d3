/**
 * The one way to the wire: one HTTPS request, one reply or one coded failure that says how far it
 * got. No retries, no redirects, no opinion about statuses.
 */
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Agent, request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { onCancelled } from '../cancellation.ts'
import { USER_AGENT } from '../version.ts'
import { makeAgent } from './agent.ts'
import type { EarlySocket } from './early-socket.ts'
import { isUnjudged, wasCertificateRequested, whenSecure } from './handshake.ts'
import type { TlsClient, Trust } from './trust.ts'
import { networkError, type Stage, TIMED_OUT } from './network-error.ts'
import { proxyAddress } from './proxy-address.ts'
import { type Content, contentOf, readBody, receivedOf, takeWhatCame } from './read-body.ts'

export interface ClientOptions {
  baseUrl: URL
  trust: Trust
  /** Shows no certificate by default. */
  client?: TlsClient | undefined
  /** Proxy settings in the shape of the environment: HTTPS_PROXY, NO_PROXY. */
  proxyEnv?: NodeJS.ProcessEnv | undefined
  /** What the first request goes over, if it is still good by then. */
  early?: EarlySocket | undefined
}

export interface Call {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | undefined
  timeoutMs: number
  /** Aborted when the job is cancelled, which ends what has not been sent yet. */
  interrupted?: AbortSignal | undefined
  /**
   * Gives the server a round trip after a TLS 1.3 handshake to hang up before the request goes
   * out. It judges the client's certificate after the client has finished (RFC 8446, 4.4.2.4):
   * only so can a refusal be told from a crash on the request.
   */
  holdAfterHandshake?: boolean
  /** Only the status counts: a body that is too large, or compressed, is dropped, and no failure. */
  statusOnly?: boolean
}

export interface Reply extends Content {
  status: number
  headers: IncomingHttpHeaders
  /** Whether the server sent a CertificateRequest in the handshake. Not valid on a resumed session. */
  certificateRequested: boolean
}

/** Talks to one origin. Connections are kept alive and never resume a TLS session. */
export class HttpsClient {
  readonly #baseUrl: URL
  readonly #agent: Agent
  readonly #proxy: string | undefined
  readonly #closing = new AbortController()
  #reportReached: () => void = () => undefined
  /** When the host has taken the first connection, if ever. */
  readonly reached = new Promise<void>((resolve) => (this.#reportReached = resolve))

  constructor({ baseUrl, trust, client, proxyEnv, early }: ClientOptions) {
    this.#baseUrl = baseUrl
    this.#proxy = proxyAddress(proxyEnv)
    const options = {
      keepAlive: true,
      maxCachedSessions: 0, // a resumed handshake has no CertificateRequest to look for
      rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
      secureContext: trust.secureContext(client),
      ...(proxyEnv && { proxyEnv })
    }
    this.#agent = makeAgent(options, early)
  }

  /** @throws NetworkError with the stage that was reached; what the job was cancelled with */
  send(call: Call): Promise<Reply> {
    if (call.interrupted?.aborted) return Promise.reject(call.interrupted.reason as Error)
    const where = { url: this.#baseUrl, proxy: this.#proxy, timeoutMs: call.timeoutMs }
    return new Promise((resolve, reject) => {
      let stage: Stage = 'connect'
      const received: Buffer[] = []
      let answer: IncomingMessage | undefined
      const end = (failure: Error) => {
        clearTimeout(timer)
        outgoing.destroy()
        reject(failure)
      }
      const fail = (cause: unknown) => {
        if (answer) takeWhatCame(answer, received)
        const unjudged = stage === 'exchange' && !answer && isUnjudged(outgoing)
        end(networkError(cause, { ...where, stage, unjudged, ...receivedOf(received) }))
      }
      const outgoing = this.#begin(call)
      const timer = setTimeout(() => fail(TIMED_OUT), call.timeoutMs)
      const unsent = () => stage !== 'exchange'
      const forget = onCancelled(call.interrupted, (reason) => unsent() && end(reason))
      const submit = () => outgoing.end(call.body)
      outgoing.on('error', fail).once('close', forget)
      outgoing.on('socket', (socket) => {
        const hold = call.holdAfterHandshake === true && !outgoing.reusedSocket
        whenSecure(socket as TLSSocket, hold, submit, (reached) => {
          stage = reached
          this.#reportReached()
        })
      })
      outgoing.on('response', (incoming) => {
        answer = incoming
        const head = headOf(incoming)
        readBody(incoming, received, call.statusOnly).then(() => {
          clearTimeout(timer)
          resolve({ ...head, ...contentOf(received) })
        }, fail)
      })
    })
  }

  #begin(call: Call): ClientRequest {
    const options = { agent: this.#agent, method: call.method, headers: requestHeaders(call) }
    return request(new URL(call.path, this.#baseUrl), options)
  }

  /** Aborted when nobody wants an answer any more. */
  get closed(): AbortSignal {
    return this.#closing.signal
  }

  /** Ends every connection and what is under way, so that nothing keeps the process alive. */
  close(): void {
    this.#closing.abort()
    this.#agent.destroy()
  }
}

function headOf(incoming: IncomingMessage): Omit<Reply, keyof Content> {
  const { statusCode: status = 0, headers, socket } = incoming
  return { status, headers, certificateRequested: wasCertificateRequested(socket as TLSSocket) }
}

function requestHeaders({ headers, body }: Call): Record<string, string | number> {
  return {
    'User-Agent': USER_AGENT,
    'Accept-Encoding': 'identity',
    ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers
  }
}
