/** A request and what came of it, without the connection under them. */
import type { IncomingHttpHeaders } from 'node:http'

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
  /** Called when the request goes out. */
  onSent?: (() => void) | undefined
  /** Only the status counts: a body that is too large, or compressed, is dropped, and no failure. */
  statusOnly?: boolean
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /**
   * Whether the server sent a CertificateRequest in the handshake. Not valid on a resumed session;
   * `false` also where it named no signature algorithm that this client has.
   */
  certificateRequested: boolean
  /** `TLSv1.3`. */
  protocol: string
}
