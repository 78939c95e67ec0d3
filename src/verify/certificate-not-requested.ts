/** Interprets a handshake in which no CertificateRequest was seen. */
import type { HttpResponse } from '../http/message.ts'
import { NetworkError } from '../http/network-error.ts'
import type { Outcome } from '../http/retry.ts'
import { withTimeLimit, neverRetry } from './first-round.ts'
import type { ProofConnections } from './proof-connections.ts'
import { NO_COMMON_SIGNATURE_HINT, NOT_REQUESTED_HINT } from './proof-errors.ts'
import { NEVER_REQUESTED, notShownVerdict, type Proof } from './verdict.ts'

/** Whether the server refused the call without having requested a certificate. */
export function isRefusedWithoutRequest(outcome: Outcome): outcome is HttpResponse {
  if (outcome instanceof NetworkError || outcome.certificateRequested) return false
  return outcome.status === 401 || outcome.status === 403
}

/** The verdict on a server that accepted the call, when no CertificateRequest was seen. */
export async function verdictWithoutRequest(
  connections: ProofConnections,
  response: HttpResponse
): Promise<Proof> {
  const isRequested = await requestsWithSha1(connections, response)
  return isRequested === false ? NEVER_REQUESTED : notShownVerdict(isRequested === true)
}

/** The hint if the server did not accept the call. */
export async function hintWithoutRequest(
  connections: ProofConnections,
  response: HttpResponse
): Promise<string> {
  return (await requestsWithSha1(connections, response))
    ? NO_COMMON_SIGNATURE_HINT
    : NOT_REQUESTED_HINT
}

const HANDSHAKE_CHECK_MS = Promise.resolve(3000)

/**
 * RFC 5246, 7.4.4: over TLS 1.2 a server may list only signature algorithms that this client does
 * not offer, such as SHA-1. Then Node reports no shared algorithm, as if there had been no request.
 * So another handshake is made, with SHA-1 offered. Over TLS 1.3 Node offers every algorithm (RFC
 * 8446, 4.2.3). Returns `undefined` if there was no handshake to examine.
 */
async function requestsWithSha1(
  connections: ProofConnections,
  { protocol }: HttpResponse
): Promise<boolean | undefined> {
  if (protocol !== 'TLSv1.2') return false
  const client = connections.openHandshakeCheck()
  try {
    const result = client.send({ method: 'HEAD', path: '/', statusOnly: true }, neverRetry)
    const outcome = (await withTimeLimit(HANDSHAKE_CHECK_MS, result))?.outcome
    return outcome instanceof NetworkError ? undefined : outcome?.certificateRequested
  } finally {
    client.close()
  }
}
