/** A request and its response. */
import type { IncomingHttpHeaders } from 'node:http'
import type { BodyContent } from './read-body.ts'

export interface HttpRequest {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | undefined
  timeoutMs: number
  /** Aborted when the job is cancelled. That ends a request that is not sent yet. */
  signal?: AbortSignal | undefined
  /**
   * A server that asked for a certificate has a round trip and this time to hang up before the
   * request is sent. Over TLS 1.3 it checks the client's certificate after the client has finished the
   * handshake (RFC 8446, 4.4.2.4). Without the wait, a refusal looks like a crash on the request.
   */
  holdMs?: number | undefined
  /** Whether to wait on a connection that was opened early, too; yes by default. */
  holdPreconnected?: boolean | undefined
  /** Whether a hang-up is a result of this call: then it is not sent again. */
  acceptsHangUp?: boolean | undefined
  /** Called when the request is sent. */
  onSent?: (() => void) | undefined
  /**
   * Uses a connection that has carried no request. A server may close one that has at any time, even
   * as the next request arrives (RFC 9112, 9.3.1). For requests that must not be repeated.
   */
  newConnection?: boolean
  /** Only the status matters: a body that is too large or compressed is dropped without an error. */
  statusOnly?: boolean
}

export interface HttpResponse extends BodyContent {
  status: number
  headers: IncomingHttpHeaders
  /**
   * Whether the server sent a CertificateRequest in the handshake. Not valid on a resumed session.
   * Also `false` where it named no signature algorithm that this client has.
   */
  certificateRequested: boolean
  /** `TLSv1.3`. */
  protocol: string
}
