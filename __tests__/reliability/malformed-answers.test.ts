/**
 * 10,000 answers that no server should give, through the real client. `MALFORMED_SEED` gives
 * others; `MALFORMED_INDEX`, with the seed of a failure, makes that one alone.
 */
import '../scenario/node-realm.ts'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ActionError } from '../../src/shared/errors.ts'
import { Authority } from '../../src/sandbox/authority.ts'
import { TrustStore } from '../../src/http/secure-context.ts'
import { seededRandom } from './seeded-random.ts'
import { malformedAnswer } from './malformed-answers.ts'
import { type Caller, CALLS, csrPem, makeCaller, someIdentity } from './malformed-calls.ts'
import { type RawRequest, type RawServer, startRawServer } from './raw-server.ts'
import { record } from './rows.ts'

const SEED = Number(process.env['MALFORMED_SEED'] ?? 1)
const ONLY = process.env['MALFORMED_INDEX']
const TOTAL = 10_000
/** The handshakes keep a core busy; more at once would only wait for each other. */
const AT_ONCE = 12
/** A hang. The time allowed is far less, but a machine may be busy. */
const HANG_MS = 20_000

let authority: Authority
let server: RawServer
let certificatePem: string
/** The answer that each caller gets next, and those that were sent. */
const turns: number[] = []
const served = new Set<number>()
const uncaught: unknown[] = []
const note = (error: unknown) => void uncaught.push(error)

beforeAll(async () => {
  authority = await Authority.create()
  certificatePem = await authority.issue(csrPem, 'acme')
  server = await startRawServer(authority, answer)
  process.on('unhandledRejection', note).on('uncaughtException', note)
})
afterAll(async () => {
  process.off('unhandledRejection', note).off('uncaughtException', note)
  await server.close()
})

const callOf = (index: number) => CALLS[index % CALLS.length] as (typeof CALLS)[number]

/** Each caller has its own secret, which is somewhere in each of its requests. */
function answer({ head, body }: RawRequest) {
  const caller = /caller-(\d+)-/.exec(`${head}\n${body}`)?.[1]
  const index = turns[Number(caller)] ?? 0
  served.add(index)
  const success = {
    login: '{"authStatus":"Success","token":"a-user-token","expires":1893456000}',
    ...{ sign: certificatePem, proof: '{"authStatus":"Success"}', revoke: '' }
  }[callOf(index).name]
  const random = seededRandom(SEED * TOTAL + index)
  return malformedAnswer(Math.floor(index / CALLS.length), random, { head, body, success })
}

/** What is wrong with how the call ended, or nothing. */
async function makeCall(index: number, caller: Caller): Promise<string | undefined> {
  const { make, codes } = callOf(index)
  let timer: NodeJS.Timeout | undefined
  const hang = new Promise((_, reject) => (timer = setTimeout(reject, HANG_MS, 'it hangs')))
  try {
    await Promise.race([make(caller), hang])
    return undefined
  } catch (error) {
    if (!(error instanceof ActionError)) return `not coded: ${String(error)}`
    if (!codes.includes(error.code)) return `the code ${error.code}`
    return judge(`${error.message} ${error.hint ?? ''}`, caller)
  } finally {
    clearTimeout(timer)
  }
}

/** Must hold no secret and no control or bidi character, and be one short line. */
function judge(text: string, { secret }: Caller): string | undefined {
  if (text.includes(secret)) return `a secret: ${text}`
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text))
    return `controls: ${JSON.stringify(text)}`
  return text.length > 2000 ? `too long: ${text.length}` : undefined
}

/** All of the calls, by callers that make one at a time; what is wrong, with how to repeat it. */
async function makeCalls(indexes: number[]): Promise<object[]> {
  const trust = new TrustStore([authority.caPem])
  const identity = await someIdentity(authority)
  const faults: object[] = []
  const queue = indexes.values()
  const work = async (_: unknown, number: number) => {
    const secret = `caller-${number}-${seededRandom(SEED + number)
      .bytes(24)
      .toString('hex')}`
    const caller = makeCaller(server.baseUrl, trust, identity, secret)
    for (const index of queue) {
      turns[number] = index
      // A kept connection may have been closed by the answer before: then no server has read the request.
      for (let times = 0; times < 20 && !served.has(index); times++) {
        const fault = await makeCall(index, caller)
        if (fault) faults.push({ seed: SEED, index, call: callOf(index).name, fault })
      }
    }
    caller.plain.close()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return faults
}

it('a malformed answer: success or a coded error, and nothing is left', async () => {
  const indexes = ONLY === undefined ? [...Array(TOTAL).keys()] : [Number(ONLY)]
  const startedAt = performance.now()
  expect(await makeCalls(indexes)).toEqual([])
  const unserved = indexes.filter((index) => !served.has(index))
  expect(unserved.map((index) => `${index} ${callOf(index).name}`)).toEqual([])
  for (let waits = 0; waits < 500 && server.open() > 0; waits++) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect({ connections: server.open(), uncaught }).toEqual({ connections: 0, uncaught: [] })
  for (const { name } of CALLS) {
    record({
      ...{ section: 'network', fault: 'a malformed answer, 2,500 of a seeded row', phase: name },
      ...{ outcome: 'ok, or a coded error', requests: `${name} 2500` },
      seconds: (performance.now() - startedAt) / 1000 / CALLS.length,
      left: { files: 0, certificates: 0, secrets: 0 }
    })
  }
}, 300_000)
