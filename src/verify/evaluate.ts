/** Evaluates the first round, and repeats a refusal that something else may explain. */
import type { HttpResponse } from '../http/message.ts'
import { type RepeatResult, repeatAlone, repeatTogether } from './repeat-refused.ts'
import type { TestRequest } from './test-request.ts'
import { type FirstRound, sendFirst, type TestAttempt } from './first-round.ts'
import type { ProofConnections } from './proof-connections.ts'
import { interpretOutcome, type Interpretation } from './interpret-outcome.ts'
import { mtlsVerdict, type Proof, REFUSED, confirmRefusal } from './verdict.ts'

type RefusedKind = 'none' | 'untrusted'

/** @param expected the response to the call with the certificate, which the server asked for */
export async function evaluate(
  connections: ProofConnections,
  testRequest: TestRequest,
  round: FirstRound,
  expected: HttpResponse
): Promise<Proof> {
  const passedAt = performance.now()
  const { safe } = testRequest
  const interpretAttempt = (
    shown: RefusedKind,
    attempt: TestAttempt | undefined
  ): Interpretation =>
    attempt
      ? interpretOutcome(attempt.outcome, attempt.detail, { shown, expected, testRequest })
      : { meaning: 'unknown', detail: 'no answer in time' }

  const withoutCertificate = interpretAttempt('none', await round.withoutCertificate)
  if (!isRefusal(withoutCertificate)) return mtlsVerdict({ withoutCertificate, safe })
  let withUntrusted = interpretAttempt('untrusted', await round.withUntrusted)
  if (withUntrusted.meaning === 'accepted') {
    await connections.replaceUntrusted()
    withUntrusted = interpretAttempt(
      'untrusted',
      await sendFirst(connections, 'untrusted', testRequest)
    )
  }
  const seen = new Map<RefusedKind, Interpretation>([
    ['none', withoutCertificate],
    ['untrusted', withUntrusted]
  ])
  const decides = isRefusal(withUntrusted) || withUntrusted.meaning === 'accepted'
  if (safe && decides)
    await repeatRefused(seen, { connections, testRequest, passedAt }, interpretAttempt)
  return mtlsVerdict({
    withoutCertificate: seen.get('none') ?? withoutCertificate,
    withUntrusted: seen.get('untrusted') ?? withUntrusted,
    safe
  })
}

/** Repeats the calls that were refused, and replaces their readings in `seen`. */
async function repeatRefused(
  seen: Map<RefusedKind, Interpretation>,
  {
    connections,
    testRequest,
    passedAt
  }: { connections: ProofConnections; testRequest: TestRequest; passedAt: number },
  interpretAttempt: (shown: RefusedKind, attempt: TestAttempt | undefined) => Interpretation
): Promise<void> {
  const unsettled = () =>
    [...seen].flatMap(([shown, interpretation]) => (isUnsettled(interpretation) ? [shown] : []))
  const confirmAll = ({ tries, passedAgain }: RepeatResult) => {
    for (const shown of unsettled()) {
      seen.set(shown, confirmRefusal(interpretAttempt(shown, tries.get(shown)), passedAgain))
    }
  }
  const anyHangUp = () => [...seen.values()].some(isHangUp)
  if (unsettled().length > 0 && !anyHangUp()) {
    const result = await repeatTogether(connections, unsettled(), testRequest)
    if (result.wasLost)
      return confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt))
    confirmAll(result)
  }
  if (anyHangUp()) confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt))
}

function isRefusal({ meaning }: Interpretation): boolean {
  return REFUSED.includes(meaning)
}

function isUnsettled(interpretation: Interpretation): boolean {
  return isRefusal(interpretation) && interpretation.meaning !== 'refused'
}

/** A limit on connections may be the reason, or the server closed one that was kept alive. */
function isHangUp({ meaning }: Interpretation): boolean {
  return meaning === 'dropped' || meaning === 'late'
}
