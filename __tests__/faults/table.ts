/** Every fault of the server. `in-process.test.ts` and `bundle.test.ts` both run all of them. */
import { BODIES } from './bodies.ts'
import { CERTIFICATES } from './certificates.ts'
import { CONNECTIONS } from './connections.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { FaultCase } from './fault-case.ts'
import { redirects } from './redirects.ts'
import { STATUSES } from './statuses.ts'

export const faultCases = (elsewhere: Elsewhere): FaultCase[] => [
  ...STATUSES,
  ...BODIES,
  ...redirects(elsewhere),
  ...CERTIFICATES,
  ...CONNECTIONS
]
