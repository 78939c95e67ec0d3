/**
 * The one way to the wire: one HTTPS request, one reply or one coded failure that says how far it
 * got. No retries, no redirects, no opinion about statuses.
 */
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { onCancelled } from '../cancellation.ts'
import { USER_AGENT } from '../version.ts'
import { type EdgeAgent, makeAgent } from './agent.ts'
import type { EarlySocket } from './early-socket.ts'
import { isUnjudged, wasCertificateRequested, whenSecure } from './handshake.ts'
import type { Call, Reply } from './message.ts'
import type { TlsClient, Trust } from './trust.ts'
import { networkError, type Stage, TIMED_OUT } from './network-error.ts'
import { proxyAddress } from './proxy-address.ts'
import { readBody, takeWhatCame, textOf } from './read-body.ts'

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

export type { Call, Reply } from './message.ts'

/** Talks to one origin. Connections are kept alive and never resume a TLS session. */
export class HttpsClient {
  readonly #baseUrl: URL
  readonly #agent: EdgeAgent
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
        end(networkError(cause, { ...where, stage, unjudged, received: textOf(received) }))
      }
      const outgoing = this.#begin(call)
      const timer = setTimeout(() => fail(TIMED_OUT), call.timeoutMs)
      const cancel = (reason: Error) => stage !== 'exchange' && end(reason)
      const forget = onCancelled(call.interrupted, cancel)
      const submit = () => outgoing.end(call.body)
      outgoing.on('error', fail).once('close', forget)
      outgoing.on('socket', (socket) => {
        whenSecure(socket as TLSSocket, call, submit, (reached) => {
          stage = reached
          this.#reportReached()
        })
      })
      outgoing.on('response', (incoming) => {
        answer = incoming
        const head = headOf(incoming)
        readBody(incoming, received, call.statusOnly).then(() => {
          clearTimeout(timer)
          resolve({ ...head, body: textOf(received) })
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

  /** Ends the connections that are not in use, or do not say anything yet. */
  closeIdle(): Promise<void> {
    return this.#agent.closeIdle()
  }

  /** Ends every connection and what is under way, so that nothing keeps the process alive. */
  close(): void {
    this.#closing.abort()
    this.#agent.destroy()
  }
}

function headOf(incoming: IncomingMessage): Omit<Reply, 'body'> {
  const { statusCode: status = 0, headers } = incoming
  const socket = incoming.socket as TLSSocket
  const protocol = socket.getProtocol() ?? ''
  return { status, headers, protocol, certificateRequested: wasCertificateRequested(socket) }
}

function requestHeaders({ headers, body }: Call): Record<string, string | number> {
  return {
    'User-Agent': USER_AGENT,
    'Accept-Encoding': 'identity',
    ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
    ...headers
  }
}
