/** Redirects: credentials are never sent to their target. */
import type { ErrorCode } from '../../../src/shared/errors.ts'
import type { Fault } from '../../../src/sandbox/server.ts'
import type { CallName, Calls } from '../calls.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { ALL_CALLS, type FaultCase } from '../fault-case.ts'

const PHASES: [CallName, FaultCase['outcome'], Calls][] = [
  ['login', 'RESPONSE_REDIRECT', { login: 1 }],
  ['sign', 'RESPONSE_REDIRECT', { login: 1, sign: 1 }],
  ['validate', 'PROOF_FAILED', ALL_CALLS],
  ['revoke', 'ok, warned', ALL_CALLS]
]

const redirect = (on: CallName, to: string, status: number): Fault => ({
  ...{ on, kind: 'redirect', status, to, times: 'always' }
})

/** 307 and 308 would have the method and the body sent again (RFC 9110, 15.4.8). */
export function redirects({ targets }: Elsewhere): FaultCase[] {
  const anywhere = Object.entries(targets).flatMap(([name, to]) =>
    PHASES.map(([phase, outcome, calls]): FaultCase => ({
      ...{ section: 'VTEX', fault: `redirect to ${name}`, phase, outcome, calls, says: /HTTP 307/ },
      ...{ server: { faults: [redirect(phase, to, 307)] }, inputs: { retries: '1' } },
      certificates: phase === 'revoke' ? 1 : 0
    }))
  )
  const outcome: ErrorCode = 'RESPONSE_REDIRECT'
  const everyStatus = [301, 302, 303, 308].map((status): FaultCase => ({
    ...{ section: 'VTEX', fault: `HTTP ${status}`, phase: 'sign', outcome },
    ...{ calls: { login: 1, sign: 1 }, says: new RegExp(`redirect \\(HTTP ${status}\\)`) },
    server: { faults: [redirect('sign', targets['the same host'], status)] }
  }))
  return [...anywhere, ...everyStatus]
}
