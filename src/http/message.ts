/** A request and its response. */
import type { IncomingHttpHeaders } from 'node:http'
import type { BodyContent } from './read-body.ts'

export interface HttpRequest {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | undefined
  timeoutMs: number
  /** Aborted when the job is cancelled. It ends a request that has not been sent yet. */
  signal?: AbortSignal | undefined
  /**
   * RFC 8446, 4.4.2.4: over TLS 1.3 a server checks the client's certificate after the client has
   * finished the handshake. So a server that requested a certificate gets a round trip and this
   * time to hang up before the request is sent. Without the wait, a refusal looks like a crash
   * caused by the request.
   */
  holdMs?: number | undefined
  /**
   * The same for a connection that was opened early; `holdMs` by default. If it is given, a request
   * to a server far away is not held, because that would cost a round trip in every run.
   */
  earlyHoldMs?: number | undefined
  /** Whether a hang-up is a valid result of this call. Then it is not sent again. */
  acceptsHangUp?: boolean | undefined
  /** Called when the request is sent. */
  onSent?: (() => void) | undefined
  /**
   * RFC 9112, 9.3.1: a server may close a connection that has carried a request at any time, even
   * while the next request arrives. So a request that must not be repeated uses a connection that
   * has carried none.
   */
  newConnection?: boolean
  /**
   * Only the status is needed: a body that is too large or compressed is dropped without an error.
   */
  statusOnly?: boolean
}

export interface HttpResponse extends BodyContent {
  status: number
  headers: IncomingHttpHeaders
  /**
   * Whether the server sent a CertificateRequest in the handshake. Not valid on a resumed session.
   * Also `false` if the server listed no signature algorithm that this client supports.
   */
  certificateRequested: boolean
  /** `TLSv1.3`. */
  protocol: string
}
