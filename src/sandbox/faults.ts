import { empty, html, json, vtexError, type SandboxResponse } from './responses.ts'
import type { CallName } from './routes.ts'
import type { CertificateFaultOptions } from './certificate-variants.ts'

/** The client accepts no response over 256 KiB. */
const OVERSIZE = 256 * 1024 + 1

/** A response that is sent instead of the real one. The call itself is not executed. */
type ReplacementFault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  | { kind: 'html' | 'empty' | 'oversize' | 'invalid-utf8'; status?: number }
  | { kind: 'json'; status?: number; body?: unknown }
  | { kind: 'redirect'; to: string; status?: number }

/**
 * Damages the real response. The call is executed, so a signed certificate can be lost. `slow` sends a
 * byte each second. `truncate` states a length that is too large, and `short-length` one that is too
 * small. `half` states the right length, but ends in the middle.
 */
export interface DeliveryFault {
  kind:
    | ('hang' | 'slow' | 'truncate' | 'half' | 'short-length')
    | ('reset' | 'garbage' | 'endless' | 'gzip' | 'bom')
}

/** `sign` issues a certificate that is wrong or unusual in one known way, or has other dates. */
interface CertificateFault extends CertificateFaultOptions {
  kind: 'certificate'
}

/** Ends a connection before a request on it is read. */
export interface ConnectionFault {
  kind: ('reset-connect' | 'reset-handshake' | 'reset-after-handshake') | 'drop-without-certificate'
}

interface Times {
  /** How many calls it affects; 1 by default. */
  times?: number | 'always'
}

interface After {
  /** How many connections that it could affect pass first; 0 by default. */
  after?: number
}

/** The client certificate that a call shows: from this sandbox, none, or from another issuer. */
export type ShownCertificate = 'shown' | 'absent' | 'stranger'

interface OnCall extends Times {
  /** Affects only calls that show this. */
  certificate?: ShownCertificate
}

/** A fault is data (JSON) with a name. Faults are used in the given order, never at random. */
export type Fault =
  | ({ on: CallName } & OnCall & (ReplacementFault | DeliveryFault))
  | ({ on: 'sign' } & OnCall & CertificateFault)
  | ({ on: 'connection' } & Times & After & ConnectionFault)

export type FaultKind = Fault['kind']
type CallFault = Exclude<Fault, { on: 'connection' }>

/** The faults that are still to come. Each is used once, or as often as `times` says. */
export class FaultQueue {
  readonly #waiting: { fault: Fault; left: number; passing: number }[] = []

  add(fault: Fault): void {
    const left = fault.times === 'always' ? Infinity : (fault.times ?? 1)
    const passing = 'after' in fault ? (fault.after ?? 0) : 0
    this.#waiting.push({ fault, left, passing })
  }

  takeForCall(on: CallName, certificate: ShownCertificate): CallFault | undefined {
    return this.#take(
      (fault): fault is CallFault =>
        fault.on === on && (fault.certificate ?? certificate) === certificate
    )
  }

  takeForConnection(...kinds: ConnectionFault['kind'][]): ConnectionFault | undefined {
    return this.#take(
      (fault): fault is Fault & ConnectionFault =>
        fault.on === 'connection' && kinds.includes(fault.kind)
    )
  }

  #take<T extends Fault>(matches: (fault: Fault) => fault is T): T | undefined {
    for (const entry of this.#waiting) {
      if (entry.left === 0 || !matches(entry.fault)) continue
      if (entry.passing > 0) {
        entry.passing -= 1
        continue
      }
      entry.left -= 1
      return entry.fault
    }
    return undefined
  }
}

/** The response that a fault sends instead of the real one. `undefined` if it sends none. */
export function replacementResponse(fault: CallFault): SandboxResponse | undefined {
  switch (fault.kind) {
    case 'status':
      return withBody(fault)
    case 'html':
      return html(fault.status ?? 200)
    case 'json':
      return json(fault.status ?? 200, fault.body ?? { message: 'TEST ONLY' })
    case 'empty':
      return empty(fault.status ?? 200)
    case 'redirect':
      return empty(fault.status ?? 302, { location: fault.to })
    case 'oversize':
      return binary(fault.status, Buffer.alloc(OVERSIZE, 'x'))
    case 'invalid-utf8':
      return binary(fault.status, Buffer.of(0x7b, 0xc3, 0x28, 0xff, 0xfe, 0x7d))
    default:
      return undefined
  }
}

function withBody(fault: Extract<ReplacementFault, { kind: 'status' }>): SandboxResponse {
  const answer = vtexError(fault.status)
  const headers = { ...answer.headers, ...fault.headers }
  if (fault.body === undefined) return { ...answer, headers }
  const body = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body)
  return { ...answer, headers, body }
}

function binary(status = 200, body: Buffer): SandboxResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
