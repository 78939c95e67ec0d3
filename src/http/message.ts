/** What is sent, and what comes back. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Content } from './read-body.ts'

export interface Call {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | undefined
  timeoutMs: number
  /** Aborted when the job is cancelled, which ends what has not been sent yet. */
  interrupted?: AbortSignal | undefined
  /**
   * Gives a server that asked for a certificate a round trip, and so many milliseconds, to hang up
   * before the request goes out. Over TLS 1.3 it judges the client's certificate after the client
   * has finished (RFC 8446, 4.4.2.4): only so can a refusal be told from a crash on the request.
   */
  holdMs?: number | undefined
  /** Whether a connection that was opened early is held, too: it has had its time. */
  holdEarly?: boolean | undefined
  /** A hang-up is a result of this call, and no reason to make it again. */
  acceptsHangUp?: boolean | undefined
  /** Called when the request goes out. */
  onSent?: (() => void) | undefined
  /**
   * Goes over a connection that has carried no request: a server may close one that has, at any
   * time, just as the next request comes (RFC 9112, 9.3.1). For what must not be repeated.
   */
  newConnection?: boolean
  /** Only the status counts: a body that is too large, or compressed, is dropped, and no failure. */
  statusOnly?: boolean
}

export interface Reply extends Content {
  status: number
  headers: IncomingHttpHeaders
  /**
   * Whether the server sent a CertificateRequest in the handshake. Not valid on a resumed session;
   * `false` also where it named no signature algorithm that this client has.
   */
  certificateRequested: boolean
  /** `TLSv1.3`. */
  protocol: string
}
