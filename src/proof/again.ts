/**
 * A refusal is made again, in an order that leaves only the certificate to explain it: those that
 * were refused come first, and the call with the certificate comes last. A limit on requests or on
 * connections lets pass who comes first.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { ProofCall } from './call.ts'
import { asTry, atMost, never, type Try } from './first-round.ts'
import type { ProofLines, Shown } from './lines.ts'
import { isLate } from './reading.ts'

export interface Again {
  tries: Map<Shown, Try>
  /** Whether the call with the certificate, made last, succeeded once more. */
  passedAgain: boolean
}

/** So far behind is the last call, in milliseconds, that it does not overtake those before it. */
const BEHIND_MS = 10

/** How long an answer is waited for. */
const PATIENCE = Promise.resolve(3000)

/**
 * Over the connections that are open, in about one round trip: the call with the certificate
 * follows as soon as the others are out.
 */
export async function crossover(
  lines: ProofLines,
  suspects: readonly Shown[],
  { call, succeeded }: ProofCall
): Promise<Again> {
  const tries = new Map<Shown, Try>()
  const sent = suspects.map(async (shown) => {
    const line = lines.over(shown)
    let answer: Promise<void> = Promise.resolve()
    await new Promise<void>((resolve) => {
      const sending = line.send({ ...call, onSent: resolve }, never)
      answer = atMost(PATIENCE, sending)
        .then((attempts) => attempts && void tries.set(shown, asTry(line, attempts)))
        .finally(resolve)
    })
    return { answer }
  })
  const answers = await Promise.all(sent)
  await pause(BEHIND_MS)
  const withIt = lines.over('ours').send(call, never)
  const [last] = await Promise.all([withIt, ...answers.map(({ answer }) => answer)])
  return { tries, passedAgain: succeeded(last.outcome) }
}

/** How much longer a server has on each try, in milliseconds, to judge that no certificate came. */
const HOLDS_MS = [100, 300]

/** Each over a connection of its own, while no other of ours is open to the host. */
export async function alone(
  lines: ProofLines,
  suspects: readonly Shown[],
  { call, succeeded }: ProofCall
): Promise<Again> {
  const tries = new Map<Shown, Try>()
  const send = async (shown: Shown, holdMs?: number): Promise<Try> => {
    await lines.closeIdle()
    const line = lines.over(shown)
    return asTry(line, await line.send({ ...call, holdMs }, never))
  }
  for (const shown of suspects) {
    for (const holdMs of HOLDS_MS) {
      const found = await send(shown, holdMs)
      tries.set(shown, found)
      if (!isLate(found.outcome)) break // what is known will not change
    }
  }
  const last = await send('ours')
  return { tries, passedAgain: succeeded(last.outcome) }
}
