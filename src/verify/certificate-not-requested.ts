/** What to conclude from a handshake in which no CertificateRequest was seen. */
import type { Reply } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import type { Outcome } from '../http/retry.ts'
import { atMost, never } from './first-round.ts'
import type { ProofLines } from './proof-connections.ts'
import { NO_COMMON_SIGNATURE, NOT_ASKED } from './proof-errors.ts'
import { NEVER_ASKED, notShown, type Proof } from './verdict.ts'

/** Whether the server refused the call without having asked for a certificate. */
export function isRefusedUnasked(outcome: Outcome): outcome is Reply {
  if (outcome instanceof NetworkError || outcome.certificateRequested) return false
  return outcome.status === 401 || outcome.status === 403
}

/** The verdict on a server that accepted the call, where no CertificateRequest was seen. */
export async function judgeUnasked(lines: ProofLines, reply: Reply): Promise<Proof> {
  const asked = await asksAnyway(lines, reply)
  return asked === false ? NEVER_ASKED : notShown(asked === true)
}

/** The hint where it did not accept the call. */
export async function hintUnasked(lines: ProofLines, reply: Reply): Promise<string> {
  return (await asksAnyway(lines, reply)) ? NO_COMMON_SIGNATURE : NOT_ASKED
}

const LOOK_MS = Promise.resolve(3000)

/**
 * Over TLS 1.2 a server may name only signature algorithms that this client does not offer, such as
 * SHA-1. Then Node lists none that they share, as if it had not asked (RFC 5246, 7.4.4). So another
 * handshake is made, with SHA-1 offered. Over TLS 1.3 Node offers every algorithm that there is
 * (RFC 8446, 4.2.3). `undefined` where there was no handshake to look at.
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
