import type { Connection } from './client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type Attempts, isTransient, type Outcome } from '../http/retry.ts'
import { revokePath } from './manual-revocation.ts'
import {
  isDone,
  isNotFound,
  mayHaveRevoked,
  notRevoked,
  wantsCertificate
} from './revoke-outcome.ts'
import type { Identity, TlsClient } from '../http/secure-context.ts'

export interface Revoking {
  /** Shown where the refusal of the call without it may mean that it is missing. */
  identity?: Identity | undefined
  /** VTEX issued it to this very job: an answer that it does not exist is not believed. */
  mustExist?: boolean
  /** For the line by hand: the server's CA was given, though it may be lost by now. */
  extraCa?: boolean
}

/**
 * Revokes a certificate by its serial number (mTLS API,
 * `DELETE /api/edge/private-certificates/{serialNumber}`). A host may want a client certificate for
 * all but login and sign, so a refusal that this explains is followed by a call that shows one.
 * `false` where VTEX does not know the serial, or no longer.
 *
 * @throws ActionError REVOKE_FAILED, with the `curl` line that does it by hand
 */
export async function revoke(
  connection: Connection,
  serialNumber: string,
  { identity, mustExist = false, extraCa = false }: Revoking = {}
): Promise<boolean> {
  const worth = (outcome: Outcome) =>
    isTransient(outcome) && !(identity && wantsCertificate(outcome))
  const plain = await sendDelete(connection, serialNumber, worth)
  const shown =
    identity && wantsCertificate(plain.outcome)
      ? await showing({ identity, ...below13(plain.outcome) }, connection, serialNumber)
      : undefined
  const { outcome } = shown ?? plain
  if (isDone(outcome)) return true
  const tried = { plain, shown }
  if (isNotFound(outcome) && (!mustExist || mayHaveRevoked(tried))) return false
  throw notRevoked(connection, serialNumber, { ...tried, extraCa })
}

/** VTEX asks for the content type although there is no body. */
function sendDelete(
  connection: Connection,
  serialNumber: string,
  worthRetrying: (outcome: Outcome) => boolean
): Promise<Attempts> {
  const headers = {
    'Content-Type': 'text/plain',
    Accept: 'text/plain',
    ...connection.authentication
  }
  const call = { method: 'DELETE', path: revokePath(serialNumber), headers }
  return connection.send(call, worthRetrying)
}

/**
 * Apache asks for a certificate by path: over TLS 1.3 after the handshake, which Node cannot answer
 * (RFC 8446, 4.6.2), over TLS 1.2 in another handshake, which it can.
 */
function below13(refusal: Outcome): TlsClient {
  const isUnasked =
    !(refusal instanceof NetworkError) &&
    refusal.protocol === 'TLSv1.3' &&
    !refusal.certificateRequested
  return isUnasked ? { maxVersion: 'TLSv1.2' } : {}
}

/** `undefined` where the pair cannot be shown at all, such as a key of another certificate. */
async function showing(
  client: TlsClient,
  connection: Connection,
  serialNumber: string
): Promise<Attempts | undefined> {
  let mutual: Connection
  try {
    mutual = connection.fresh(client)
    mutual.prepare()
  } catch {
    return undefined
  }
  return sendDelete(mutual, serialNumber, isTransient).finally(() => mutual.close())
}

/** What became of a certificate, for the log; `known` is what `revoke` returned. */
export function tellRevocation(serialNumber: string, known: boolean): string {
  return known
    ? `Revoked certificate ${serialNumber}.`
    : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`
}
