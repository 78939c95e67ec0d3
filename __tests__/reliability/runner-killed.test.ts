import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, it } from '@jest/globals'
import type { StepResult } from '../../src/local-runner/local-runner.ts'
import type { Fault, RecordedRequest } from '../../src/sandbox/server.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { conclude, requestsSeen } from './runner-row.ts'

const start = jobMaker()

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGKILL'
type Expected = [outcome: string, requests: string, certificates?: number]

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const
const CHECK = 'GET /api/oms/pvt/orders'

/** `times` so that the call without a certificate, which comes at the same time, hangs as well. */
const hang = (on: 'login' | 'sign' | 'validate' | 'api'): Fault => ({
  on,
  kind: 'hang',
  times: on === 'validate' ? 3 : 2
})

interface Phase {
  phase: string
  faults?: Fault[]
  /** The signal is sent once the server has seen these. */
  seen: string
  /** Expected after a signal that can be handled, and after SIGKILL. */
  asked: Expected
  killed: Expected
}

const PHASES: Phase[] = [
  {
    phase: 'before the key',
    faults: [hang('login')],
    seen: 'login 1',
    asked: ['INTERRUPTED', 'login 1'],
    killed: ['killed', 'login 1']
  },
  {
    phase: 'during sign, no answer',
    faults: [hang('sign')],
    seen: 'login 1, sign 1',
    asked: ['SIGN_UNCERTAIN', 'login 1, sign 1', 1],
    killed: ['killed, warned', 'login 1, sign 1', 1]
  },
  {
    phase: 'after sign',
    faults: [hang('validate')],
    seen: 'login 1, sign 1, proof',
    asked: ['INTERRUPTED', 'login 1, sign 1, proof, revoke 1'],
    killed: ['killed', 'login 1, sign 1, proof, revoke 1']
  },
  {
    phase: 'during checks',
    faults: [hang('api')],
    seen: 'login 1, sign 1, proof, api 1',
    asked: ['INTERRUPTED', 'login 1, sign 1, proof, api 1, revoke 1'],
    killed: ['killed', 'login 1, sign 1, proof, api 1, revoke 1']
  }
]

const cases = PHASES.flatMap((phase) =>
  SIGNALS.map((signal) => [phase.phase, signal, phase] as const)
)

describe('killed', () => {
  it.each(cases)(
    '%s by %s: the post step deletes and revokes what exists',
    async (_, signal, phase) => {
      let child: ChildProcess | undefined
      let sent = false
      const onRequest = () => {
        if (sent || requestsSeen(job.sandbox) !== phase.seen) return
        sent = true // the proof makes several calls
        child?.kill(signal)
      }
      const job = await start({ faults: phase.faults ?? [], onRequest })
      const main = await job.main(
        { checks: CHECK, timeout: '3' },
        { onSpawn: (spawned) => (child = spawned) }
      )
      await settle(job, main, signal, phase)
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
    await settle(job, main, signal, {
      ...{ phase: 'during sign, answered', seen: '' },
      asked: ['INTERRUPTED', 'login 1, sign 1, revoke 1'],
      killed: ['', '']
    })
  })
})

async function settle(job: ShippedJob, main: StepResult, signal: Signal, phase: Phase) {
  if (main.log.includes('[INTERRUPTED]')) job.expectNothingLeft() // even before the post step
  const post = await job.post(main)
  const [outcome, requests, certificates = 0] = signal === 'SIGKILL' ? phase.killed : phase.asked
  conclude(job, [main, post], {
    ...{ fault: signal, phase: phase.phase, outcome, requests },
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

  it.each(all)('%s, %s', async (name, signal, at, isProved) => {
    const job = await start()
    const main = await job.main(
      { formats: 'bundle' },
      {
        node: [process.execPath, '--import', HOOK],
        env: { KILL_AFTER: at, KILL_BY: signal }
      }
    )
    await settle(job, main, signal, {
      ...{ phase: `while writing: ${name}`, seen: '' },
      asked: isProved
        ? ['ok', 'login 1, sign 1, proof, revoke 1']
        : ['INTERRUPTED', 'login 1, sign 1, revoke 1'],
      killed: ['killed', `login 1, sign 1, ${isProved ? 'proof, ' : ''}revoke 1`]
    })
  })
})
