import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { problem, type Answer } from './responses.ts'
import { deliver } from './send-response.ts'
import {
  answerInstead,
  type DeliveryFault,
  type FaultQueue,
  type ShownCertificate
} from './faults.ts'
import type { Backend, Call } from './handlers.ts'
import { route } from './routes.ts'

/** A request as it came in, whatever became of it. */
export interface SeenRequest {
  method: string
  /** With its query. */
  path: string
  headers: IncomingMessage['headers']
  body: string
  /** Whether the handshake asked for a client certificate. */
  certificateRequested: boolean
  clientCertificateSerial: string | undefined
  /** The status answered; undefined while there is none, and for good where a fault withheld it. */
  status: number | undefined
}

export interface Recorder {
  /** The request came in whole. */
  received(request: SeenRequest): void
  /** It is answered, or is known never to be. */
  settled(request: SeenRequest): void
}

/** Turns each request into a call, gets its response (from a fault where one applies) and sends it. */
export function makeListener(
  backend: Backend,
  faults: FaultQueue,
  recorder: Recorder
): RequestListener {
  const certificateRequested = backend.mode !== 'not-requested'

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request)
    const seen: SeenRequest = {
      ...{ method: call.method, path: request.url ?? '', headers: call.headers, body: call.body },
      certificateRequested,
      clientCertificateSerial: call.clientCertificate?.serialNumber,
      status: undefined
    }
    recorder.received(seen)
    const { answer, delivery } = await respond(call, backend, faults)
    seen.status = deliver(answer, response, delivery)
    recorder.settled(seen)
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The request ended early, so no response can be sent, or the sandbox has a defect: log it
      if (response.headersSent) response.destroy()
      else deliver(problem(500, 'The sandbox failed', String(error)), response)
    })
  }
}

async function readCall(request: IncomingMessage): Promise<Call> {
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

function shownBy({ clientCertificate }: Call, { authority }: Backend): ShownCertificate {
  if (!clientCertificate) return 'absent'
  return authority.hasIssued(clientCertificate) ? 'shown' : 'stranger'
}

async function respond(
  call: Call,
  backend: Backend,
  faults: FaultQueue
): Promise<{ answer: Answer; delivery?: DeliveryFault['kind'] }> {
  const { name, handle } = route(call)
  const fault = faults.takeForCall(name, shownBy(call, backend))
  if (!fault) return { answer: await handle(call, backend) }
  if (fault.kind === 'certificate') return { answer: await handle(call, backend, fault) }
  const instead = answerInstead(fault)
  if (instead) return { answer: instead }
  return { answer: await handle(call, backend), delivery: fault.kind as DeliveryFault['kind'] }
}
