/** What the responses to a revocation mean, and the error where it failed. */
import { ActionError } from '../shared/errors.ts'
import { isCertificateAlert } from '../http/tls-alerts.ts'
import { CERTIFICATE_STATUSES } from './client-auth.ts'
import type { Connection } from './client.ts'
import { refusedInFront } from './firewall.ts'
import { NetworkError } from '../http/network-error.ts'
import { UPDATE_CERTIFICATE } from './credentials.ts'
import { type Attempts, asksToWait, type Outcome } from '../http/retry.ts'
import { revokeByHand } from './manual-revocation.ts'

interface Tried {
  /** The call without a client certificate. */
  plain: Attempts
  /** The call with one, where that was tried. */
  shown: Attempts | undefined
}

const REFUSED = new Set([401, 403, ...CERTIFICATE_STATUSES])

/** Whether a missing client certificate may be the reason: by status, TLS alert or hang-up. */
export function wantsCertificate(outcome: Outcome): boolean {
  if (!(outcome instanceof NetworkError)) return REFUSED.has(outcome.status)
  if (outcome.alert !== undefined) return isCertificateAlert(outcome.alert)
  const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect'
  return isHangUp && outcome.received === ''
}

/** Whether VTEX revoked the certificate: not where a page came, or an error under a 200. */
export function isDone(outcome: Outcome): boolean {
  if (outcome instanceof NetworkError || isPage(outcome)) return false
  const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body)
  return outcome.status >= 200 && outcome.status < 300 && !isError
}

export function isNotFound(outcome: Outcome): boolean {
  return !(outcome instanceof NetworkError) && outcome.status === 404 && !isPage(outcome)
}

/** Whether an earlier attempt may have revoked it: its response was lost, or was a 5xx. */
export function mayHaveRevoked({ plain, shown }: Tried): boolean {
  const before = shown ? [...plain.earlier, plain.outcome, ...shown.earlier] : plain.earlier
  return before.some((outcome) =>
    outcome instanceof NetworkError
      ? outcome.stage === 'exchange'
      : outcome.status >= 500 && !asksToWait(outcome)
  )
}

function isPage({ body }: { body: string }): boolean {
  return /^\s*</.test(body)
}

/** @param tried the call without a client certificate, and where it was tried, the one with it */
export function notRevoked(
  connection: Connection,
  serialNumber: string,
  { extraCa, ...tried }: Tried & { extraCa: boolean }
): ActionError {
  const { plain, shown } = tried
  const { outcome } = shown ?? plain
  const { baseUrl, trust, credentials } = connection.options
  const { advice, command } = revokeByHand({
    ...{ baseUrl, serialNumber, credentials: credentials.kind, extraCa: extraCa || trust.hasExtra },
    certificateNeeded: certificateNeeded(tried)
  })
  const what = `Certificate ${serialNumber} could not be revoked: ${tell(connection, tried)}.`
  return new ActionError('REVOKE_FAILED', what, {
    hint: [...explain(tried, connection.options.secrets), advice].join(' '),
    command,
    cause: outcome instanceof NetworkError ? outcome : undefined
  })
}

function tell(connection: Connection, { plain, shown }: Tried): string {
  const [first, second] = [plain, shown].map((attempts) => attempts && connection.tell(attempts))
  if (second === undefined) return first ?? ''
  const { outcome } = shown ?? plain
  const unasked = !(outcome instanceof NetworkError) && !outcome.certificateRequested
  if (unasked) return `${first}; with its certificate at hand, which was not asked for: ${second}`
  return first === second
    ? `${first}, also when its certificate was shown`
    : `${first}; when its certificate was shown: ${second}`
}

/** Whether only the missing certificate explains it: the host asks for one in every handshake. */
function certificateNeeded({ plain, shown }: Tried): boolean {
  if (!wantsCertificate(plain.outcome)) return false
  if (shown) return !wantsCertificate(shown.outcome)
  const { outcome } = plain
  if (outcome instanceof NetworkError) return outcome.alert === CERTIFICATE_REQUIRED
  return outcome.status === 496 || NGINX_WANTS_ONE.test(outcome.body)
}

/** RFC 8446, 6.2. */
const CERTIFICATE_REQUIRED = 116

/** ngx_http_special_response.c, of its status 496. */
const NGINX_WANTS_ONE = /No required SSL certificate was sent/

function explain({ plain, shown }: Tried, secrets: string[]): string[] {
  const { outcome } = shown ?? plain
  if (outcome instanceof NetworkError) return []
  if (isNotFound(outcome)) return [NOT_FOUND]
  const inFront = refusedInFront(outcome, secrets)
  const isForeign = inFront !== undefined || isPage(outcome)
  const asked = !shown && outcome.certificateRequested && wantsCertificate(outcome)
  return [
    ...(inFront
      ? [`It was ${inFront} that answered, not VTEX; runners’ IP addresses change.`]
      : []),
    ...(isPage(outcome) && !inFront ? [PAGE] : []),
    ...([401, 403].includes(outcome.status) && !isForeign ? [UPDATE_CERTIFICATE] : []),
    ...(asked && !certificateNeeded({ plain, shown }) ? [MAY_WANT_ONE] : [])
  ]
}

const PAGE = 'A web page came back: a gateway or a firewall may have answered, not VTEX.'

const MAY_WANT_ONE =
  'The host also asked for a client certificate: if it wants one for this call, add --cert and' +
  ' --key to the line below.'

const NOT_FOUND =
  'VTEX did issue it, so a gateway that lets no DELETE through may have answered: then it is still' +
  ' valid. If another step has revoked it, nothing is left to do.'
