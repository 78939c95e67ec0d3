import type { VtexClient } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, isTransient, type Outcome } from '../http/retry.ts'
import { revokePath } from './manual-revocation.ts'
import {
  isRevoked,
  isNotFound,
  mayHaveRevoked,
  revocationError,
  mayRequireCertificate
} from './revoke-outcome.ts'
import type { ClientCertificate, TlsClient } from '../http/secure-context.ts'

export interface RevokeOptions {
  /** Shown in a second call, where the first was refused and may have needed it. */
  clientCertificate?: ClientCertificate | undefined
  /** VTEX issued it to this job: an answer that it does not exist is not accepted. */
  mustExist?: boolean
  /** For the command by hand: whether the server's CA was given, even if it is lost by now. */
  extraCa?: boolean
}

/**
 * Revokes a certificate by its serial number (mTLS API,
 * `DELETE /api/edge/private-certificates/{serialNumber}`). A host may require a client certificate for
 * every call but login and sign. So where this may explain a refusal, a second call shows one.
 * Returns `false` where VTEX does not know the serial number, or no longer.
 *
 * @throws ActionError REVOKE_FAILED, with the `curl` line that does it by hand
 */
export async function revoke(
  client: VtexClient,
  serialNumber: string,
  { clientCertificate, mustExist = false, extraCa = false }: RevokeOptions = {}
): Promise<boolean> {
  const shouldRetry = (outcome: Outcome) =>
    isTransient(outcome) && !(clientCertificate && mayRequireCertificate(outcome))
  const withoutCertificate = await sendDelete(client, serialNumber, shouldRetry)
  const withCertificate =
    clientCertificate && mayRequireCertificate(withoutCertificate.outcome)
      ? await sendWithCertificate(
          { clientCertificate, ...tls12IfNotRequested(withoutCertificate.outcome) },
          client,
          serialNumber
        )
      : undefined
  const { outcome } = withCertificate ?? withoutCertificate
  if (isRevoked(outcome)) return true
  const attempts = { withoutCertificate, withCertificate }
  if (isNotFound(outcome) && (!mustExist || mayHaveRevoked(attempts))) return false
  throw revocationError(client, serialNumber, { ...attempts, extraCa })
}

/** VTEX asks for the content type although there is no body. */
function sendDelete(
  client: VtexClient,
  serialNumber: string,
  shouldRetry: (outcome: Outcome) => boolean
): Promise<RetryResult> {
  const headers = {
    'Content-Type': 'text/plain',
    Accept: 'text/plain',
    ...client.authentication
  }
  const call = { method: 'DELETE', path: revokePath(serialNumber), headers }
  return client.send(call, shouldRetry)
}

/**
 * Apache asks for a certificate by path: over TLS 1.3 after the handshake, which Node cannot answer
 * (RFC 8446, 4.6.2), over TLS 1.2 in another handshake, which it can.
 */
function tls12IfNotRequested(refusal: Outcome): TlsClient {
  const isUnasked =
    !(refusal instanceof NetworkError) &&
    refusal.protocol === 'TLSv1.3' &&
    !refusal.certificateRequested
  return isUnasked ? { maxVersion: 'TLSv1.2' } : {}
}

/** `undefined` where the pair cannot be used, such as a key of another certificate. */
async function sendWithCertificate(
  tlsOptions: TlsClient,
  client: VtexClient,
  serialNumber: string
): Promise<RetryResult | undefined> {
  let mtlsClient: VtexClient
  try {
    mtlsClient = client.withNewConnections(tlsOptions)
    mtlsClient.prepare()
  } catch {
    return undefined
  }
  return sendDelete(mtlsClient, serialNumber, isTransient).finally(() => mtlsClient.close())
}

/** The result of a revocation, for the log; `known` is what `revoke` returned. */
export function formatRevocation(serialNumber: string, found: boolean): string {
  return found
    ? `Revoked certificate ${serialNumber}.`
    : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`
}
