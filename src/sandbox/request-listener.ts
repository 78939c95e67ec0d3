import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { problem, type SandboxResponse } from './responses.ts'
import { sendResponse } from './send-response.ts'
import {
  replacementResponse,
  type DeliveryFault,
  type FaultQueue,
  type ShownCertificate
} from './faults.ts'
import type { SandboxState, SandboxRequest } from './handlers.ts'
import { route } from './routes.ts'

/** A request that arrived. */
export interface RecordedRequest {
  method: string
  /** With its query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
  /** Whether the handshake asked for a client certificate. */
  certificateRequested: boolean
  clientCertificateSerial: string | undefined
  /** The status of the response. `undefined` until it is sent, and if a fault withholds it. */
  status: number | undefined
}

export interface RequestObserver {
  /** Called when the whole request has arrived. */
  received(request: RecordedRequest): void
  /** Called when the request is answered, or never will be. */
  settled(request: RecordedRequest): void
}

/** Answers each request, with the response of a fault if one applies. */
export function createRequestListener(
  state: SandboxState,
  faults: FaultQueue,
  recorder: RequestObserver
): RequestListener {
  const certificateRequested = state.mode !== 'not-requested'

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request)
    const seen: RecordedRequest = {
      ...{ method: call.method, path: request.url ?? '', headers: call.headers, body: call.body },
      certificateRequested,
      clientCertificateSerial: call.clientCertificate?.serialNumber,
      status: undefined
    }
    recorder.received(seen)
    const { answer, delivery } = await respond(call, state, faults)
    seen.status = sendResponse(answer, response, delivery)
    recorder.settled(seen)
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The request ended early, so no response can be sent. Or the sandbox has a defect.
      if (response.headersSent) response.destroy()
      else sendResponse(problem(500, 'The sandbox failed', String(error)), response)
    })
  }
}

async function readCall(request: IncomingMessage): Promise<SandboxRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = '', url = '' } = request
  const [path = ''] = url.split('?')
  return {
    method,
    path,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    clientCertificate: (request.socket as TLSSocket).getPeerX509Certificate()
  }
}

function shownCertificateOf(
  { clientCertificate }: SandboxRequest,
  { authority }: SandboxState
): ShownCertificate {
  if (!clientCertificate) return 'absent'
  return authority.hasIssued(clientCertificate) ? 'shown' : 'stranger'
}

async function respond(
  call: SandboxRequest,
  state: SandboxState,
  faults: FaultQueue
): Promise<{ answer: SandboxResponse; delivery?: DeliveryFault['kind'] }> {
  const { name, handle } = route(call)
  const fault = faults.takeForCall(name, shownCertificateOf(call, state))
  if (!fault) return { answer: await handle(call, state) }
  if (fault.kind === 'certificate') return { answer: await handle(call, state, fault) }
  const replacement = replacementResponse(fault)
  if (replacement) return { answer: replacement }
  return { answer: await handle(call, state), delivery: fault.kind as DeliveryFault['kind'] }
}
