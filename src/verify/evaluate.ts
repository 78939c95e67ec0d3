/** Evaluates the first round, and repeats a refusal that something else may explain. */
import type { Reply } from '../http/message.ts'
import { type Again, alone, crossover } from './repeat-refused.ts'
import type { ProofCall } from './test-request.ts'
import { type FirstRound, firstTry, type Try } from './first-round.ts'
import type { ProofLines } from './proof-connections.ts'
import { read, type Reading } from './interpret-outcome.ts'
import { judge, type Proof, REFUSED, settle } from './verdict.ts'

type Suspect = 'none' | 'stranger'

/** @param good the response to the call with the certificate, which the server asked for */
export async function weigh(
  lines: ProofLines,
  proofCall: ProofCall,
  round: FirstRound,
  good: Reply
): Promise<Proof> {
  const passedAt = performance.now()
  const { safe } = proofCall
  const readTry = (shown: Suspect, tried: Try | undefined): Reading =>
    tried
      ? read(tried.outcome, tried.detail, { shown, good, proofCall })
      : { meaning: 'unknown', detail: 'no answer in time' }

  const without = readTry('none', await round.without)
  if (!isRefusal(without)) return judge({ without, safe })
  let stranger = readTry('stranger', await round.stranger)
  if (stranger.meaning === 'accepted') {
    await lines.changeStranger()
    stranger = readTry('stranger', await firstTry(lines, 'stranger', proofCall))
  }
  const seen = new Map<Suspect, Reading>([
    ['none', without],
    ['stranger', stranger]
  ])
  const decides = isRefusal(stranger) || stranger.meaning === 'accepted'
  if (safe && decides) await makeAgain(seen, { lines, proofCall, passedAt }, readTry)
  return judge({
    without: seen.get('none') ?? without,
    stranger: seen.get('stranger') ?? stranger,
    safe
  })
}

/** Repeats the calls that were refused, and replaces their readings in `seen`. */
async function makeAgain(
  seen: Map<Suspect, Reading>,
  { lines, proofCall, passedAt }: { lines: ProofLines; proofCall: ProofCall; passedAt: number },
  readTry: (shown: Suspect, tried: Try | undefined) => Reading
): Promise<void> {
  const suspects = () =>
    [...seen].flatMap(([shown, reading]) => (isUnsettled(reading) ? [shown] : []))
  const settleAll = ({ tries, passedAgain }: Again) => {
    for (const shown of suspects()) {
      seen.set(shown, settle(readTry(shown, tries.get(shown)), passedAgain))
    }
  }
  const hungUp = () => [...seen.values()].some(isHangUp)
  if (suspects().length > 0 && !hungUp()) {
    const again = await crossover(lines, suspects(), proofCall)
    if (again.wasLost) return settleAll(await alone(lines, suspects(), proofCall, passedAt))
    settleAll(again)
  }
  if (hungUp()) settleAll(await alone(lines, suspects(), proofCall, passedAt))
}

function isRefusal({ meaning }: Reading): boolean {
  return REFUSED.includes(meaning)
}

function isUnsettled(reading: Reading): boolean {
  return isRefusal(reading) && reading.meaning !== 'refused'
}

/** A limit on connections may be the reason, or the server closed one that was kept alive. */
function isHangUp({ meaning }: Reading): boolean {
  return meaning === 'dropped' || meaning === 'late'
}
