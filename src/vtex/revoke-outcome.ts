/** Interprets the responses to a revocation, and builds the error for a failed one. */
import { ActionError } from '../shared/errors.ts'
import {
  CERTIFICATE_REFUSAL_STATUSES,
  MISSING_CERTIFICATE
} from '../http/client-certificate-refusal.ts'
import { CERTIFICATE_REQUIRED, isCertificateAlert } from '../http/tls-alerts.ts'
import type { VtexClient } from './client.ts'
import { isPage } from './error-text.ts'
import { NetworkError } from '../http/network-error.ts'
import { REQUIRED_ROLE_HINT } from './credentials.ts'
import { type RetryResult, asksToWait, type Outcome } from '../http/retry.ts'
import { formatManualRevocation } from './manual-revocation.ts'

interface RevocationAttempts {
  /** The call without a client certificate. */
  withoutCertificate: RetryResult
  /** The call with a client certificate; `undefined` if it was not made. */
  withCertificate: RetryResult | undefined
}

/** Whether a missing client certificate may be the reason: by status, TLS alert or hang-up. */
export function mayRequireCertificate(outcome: Outcome): boolean {
  if (!(outcome instanceof NetworkError))
    return CERTIFICATE_REFUSAL_STATUSES.includes(outcome.status)
  if (outcome.alert !== undefined) return isCertificateAlert(outcome.alert)
  const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect'
  return isHangUp && outcome.partialBody === ''
}

/** Whether VTEX revoked the certificate. A web page, or an error with a 200, does not count. */
export function isRevoked(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError || isPage(outcome.body)) return false
  const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body)
  return outcome.status >= 200 && outcome.status < 300 && !isError
}

export function isNotFound(outcome: Outcome): boolean {
  return !(outcome instanceof NetworkError) && outcome.status === 404 && !isPage(outcome.body)
}

/** Whether an earlier attempt may have revoked it: its response was lost, or was a 5xx. */
export function mayHaveRevoked({
  withoutCertificate,
  withCertificate
}: RevocationAttempts): boolean {
  const before = withCertificate
    ? [...withoutCertificate.earlier, withoutCertificate.outcome, ...withCertificate.earlier]
    : withoutCertificate.earlier
  return before.some((outcome) =>
    outcome instanceof NetworkError
      ? outcome.stage === 'exchange'
      : outcome.status >= 500 && !asksToWait(outcome)
  )
}

/** The error for a failed revocation, with the attempts without and with a client certificate. */
export function revocationError(
  client: VtexClient,
  serialNumber: string,
  { extraCa, ...attempts }: RevocationAttempts & { extraCa: boolean }
): ActionError {
  const { withoutCertificate, withCertificate } = attempts
  const { outcome } = withCertificate ?? withoutCertificate
  const { baseUrl, credentials, trustsExtraCas } = client
  const { advice, command } = formatManualRevocation({
    ...{ baseUrl, serialNumber, credentials: credentials.kind, extraCa: extraCa || trustsExtraCas },
    certificateNeeded: certificateNeeded(attempts)
  })
  const what = `Certificate ${serialNumber} could not be revoked: ${formatBothCalls(client, attempts)}.`
  return new ActionError('REVOKE_FAILED', what, {
    hint: [...formatHints(client, attempts), advice].join(' '),
    command,
    cause: outcome instanceof NetworkError ? outcome : undefined
  })
}

function formatBothCalls(
  client: VtexClient,
  { withoutCertificate, withCertificate }: RevocationAttempts
): string {
  const [first, second] = [withoutCertificate, withCertificate].map(
    (attempts) => attempts && client.formatResult(attempts)
  )
  if (second === undefined) return first ?? ''
  const { outcome } = withCertificate ?? withoutCertificate
  const unasked = !(outcome instanceof NetworkError) && !outcome.certificateRequested
  if (unasked) return `${first}; with its certificate at hand, which was not asked for: ${second}`
  return first === second
    ? `${first}, also when its certificate was shown`
    : `${first}; when its certificate was shown: ${second}`
}

/**
 * Whether only the missing certificate explains the failure: the host requests one in every
 * handshake.
 */
function certificateNeeded({ withoutCertificate, withCertificate }: RevocationAttempts): boolean {
  if (!mayRequireCertificate(withoutCertificate.outcome)) return false
  if (withCertificate) return !mayRequireCertificate(withCertificate.outcome)
  const { outcome } = withoutCertificate
  if (outcome instanceof NetworkError) return outcome.alert === CERTIFICATE_REQUIRED
  const { status, title } = MISSING_CERTIFICATE
  return outcome.status === status || title.test(outcome.body)
}

function formatHints(
  client: VtexClient,
  { withoutCertificate, withCertificate }: RevocationAttempts
): string[] {
  const { outcome } = withCertificate ?? withoutCertificate
  if (outcome instanceof NetworkError) return []
  if (isNotFound(outcome)) return [NOT_FOUND_HINT]
  const inFront = client.firewallName(outcome)
  const isForeign = inFront !== undefined || isPage(outcome.body)
  const mayNeedCertificate =
    !withCertificate && outcome.certificateRequested && mayRequireCertificate(outcome)
  return [
    ...(inFront
      ? [`It was ${inFront} that answered, not VTEX; runners’ IP addresses change.`]
      : []),
    ...(isPage(outcome.body) && !inFront ? [PAGE_HINT] : []),
    ...([401, 403].includes(outcome.status) && !isForeign ? [REQUIRED_ROLE_HINT] : []),
    ...(mayNeedCertificate && !certificateNeeded({ withoutCertificate, withCertificate })
      ? [CERTIFICATE_HINT]
      : [])
  ]
}

const PAGE_HINT = 'A web page came back: a gateway or a firewall may have answered, not VTEX.'

const CERTIFICATE_HINT =
  'The host also asked for a client certificate: if it wants one for this call, add --cert and' +
  ' --key to the line below.'

const NOT_FOUND_HINT =
  'VTEX did issue it, so a gateway that lets no DELETE through may have answered: then it is still' +
  ' valid. If another step has revoked it, nothing is left to do.'
