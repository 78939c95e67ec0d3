/** What is behind a handshake in which no request for a certificate was seen. */
import type { Reply } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import type { Outcome } from '../http/retry.ts'
import { atMost, never } from './first-round.ts'
import type { ProofLines } from './proof-connections.ts'
import { NO_COMMON_SIGNATURE, NOT_ASKED } from './proof-errors.ts'
import { NEVER_ASKED, notShown, type Proof } from './verdict.ts'

/** A refusal of one who was not asked for a certificate. */
export function isRefusedUnasked(outcome: Outcome): outcome is Reply {
  if (outcome instanceof NetworkError || outcome.certificateRequested) return false
  return outcome.status === 401 || outcome.status === 403
}

/** The verdict on a server that took the call, and of whose handshake no request is known. */
export async function judgeUnasked(lines: ProofLines, reply: Reply): Promise<Proof> {
  const asked = await asksAnyway(lines, reply)
  return asked === false ? NEVER_ASKED : notShown(asked === true)
}

/** What to do where it did not take the call. */
export async function hintUnasked(lines: ProofLines, reply: Reply): Promise<string> {
  return (await asksAnyway(lines, reply)) ? NO_COMMON_SIGNATURE : NOT_ASKED
}

const LOOK_MS = Promise.resolve(3000)

/**
 * Over TLS 1.2 a server may name signature algorithms of which this client has none, SHA-1 alone:
 * then Node knows of none that they share, as if it had not asked (RFC 5246, 7.4.4). So the
 * handshake is looked at once more, as a client that has SHA-1. TLS 1.3 knows nothing that Node
 * does not offer (RFC 8446, 4.2.3). `undefined` where the server did not let us look.
 */
async function asksAnyway(lines: ProofLines, { protocol }: Reply): Promise<boolean | undefined> {
  if (protocol !== 'TLSv1.2') return false
  const looking = lines.lookAtHandshake()
  try {
    const look = looking.send({ method: 'HEAD', path: '/', statusOnly: true }, never)
    const outcome = (await atMost(LOOK_MS, look))?.outcome
    return outcome instanceof NetworkError ? undefined : outcome?.certificateRequested
  } finally {
    looking.close()
  }
}
