import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import type { Fault, RecordedRequest } from '../../src/sandbox/server.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { runInterrupted, SIGNALS } from './interrupted.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()

const SIGNED = 'login 1, sign 1'
const PROVED = `${SIGNED}, proof`
const CHECKED = `${PROVED}, api 1`
const INPUTS = { checks: 'GET /api/oms/pvt/orders', timeout: '3' }

interface Expected {
  phase: string
  /** The outcome after a signal that can be handled, and after SIGKILL. */
  asked: string
  killed?: string
  requests: string
  certificates?: number
}

/** By the call that hangs, and what the server has seen when the signal is sent. */
const PHASES: [on: 'login' | 'sign' | 'validate' | 'api', seen: string, expected: Expected][] = [
  ['login', 'login 1', { phase: 'before the key', asked: 'INTERRUPTED', requests: 'login 1' }],
  [
    'sign',
    SIGNED,
    {
      ...{ phase: 'during sign, no answer', asked: 'SIGN_UNCERTAIN', killed: 'killed, warned' },
      ...{ requests: SIGNED, certificates: 1 }
    }
  ],
  [
    'validate',
    PROVED,
    { phase: 'after sign', asked: 'INTERRUPTED', requests: `${PROVED}, revoke 1` }
  ],
  [
    'api',
    CHECKED,
    { phase: 'during checks', asked: 'INTERRUPTED', requests: `${CHECKED}, revoke 1` }
  ]
]

const cases = PHASES.flatMap(([on, seen, expected]) =>
  SIGNALS.map((signal) => [expected.phase, signal, { on, seen, expected }] as const)
)

describe('killed', () => {
  it.each(cases)(
    '%s by %s: the post step deletes and revokes what exists',
    async (_, signal, { on, seen, expected }) => {
      // The call without a certificate, which comes at the same time, hangs as well.
      const faults = [{ on, kind: 'hang', times: on === 'validate' ? 3 : 2 } as Fault]
      const at = { [seen]: [signal] }
      const { job, main } = await runInterrupted(start, { at, faults, inputs: INPUTS })
      await settle(job, main, signal, expected)
    }
  )
})

describe('killed while VTEX signs, and the answer comes', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s: main revokes it', async (signal) => {
    let child: ChildProcess | undefined
    const job = await start()
    const seen = job.sandbox.seen as RecordedRequest[] // onRequest would come after the answer
    seen.push = (...requests) => {
      if (requests.some(({ path }) => path.endsWith('/sign'))) child?.kill(signal)
      return Array.prototype.push.apply(seen, requests)
    }
    const main = await job.main({}, { onSpawn: (spawned) => (child = spawned) })
    const phase = 'during sign, answered'
    await settle(job, main, signal, {
      ...{ phase, asked: 'INTERRUPTED', requests: `${SIGNED}, revoke 1` }
    })
  })
})

async function settle(
  job: ShippedJob,
  main: StepResult,
  signal: (typeof SIGNALS)[number],
  { phase, asked, killed = 'killed', requests, certificates = 0 }: Expected
) {
  if (main.log.includes('[INTERRUPTED]')) job.expectNothingLeft() // even before the post step
  conclude(job, [main, await job.post(main)], {
    ...{ fault: signal, phase, outcome: signal === 'SIGKILL' ? killed : asked, requests },
    left: { certificates }
  })
}

const HOOK = fileURLToPath(new URL('killing-disk.ts', import.meta.url))

describe('killed while writing', () => {
  const steps = [
    ['the folder is made', 'mkdir vtex-mtls-', false],
    ['the certificate is opened', 'open client.crt', true],
    ['the key is opened', 'open client.key', true],
    ['the bundle of both is opened', 'open client.pem', true]
  ] as const
  const all = steps.flatMap(([name, ...how]) => SIGNALS.map((one) => [name, one, ...how] as const))

  it.each(all)('%s, %s: nothing is left', async (name, signal, at, isProved) => {
    const job = await start()
    const main = await job.main(
      { formats: 'bundle' },
      {
        node: [process.execPath, '--import', HOOK],
        env: { KILL_AFTER: at, KILL_BY: signal }
      }
    )
    await settle(job, main, signal, {
      ...{ phase: `while writing: ${name}`, asked: isProved ? 'ok' : 'INTERRUPTED' },
      requests: `${isProved ? PROVED : SIGNED}, revoke 1`
    })
  })
})
