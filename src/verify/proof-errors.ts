/** Why the call with the certificate may have failed, and what to do about it. */
import { ActionError } from '../shared/errors.ts'
import { NGINX_CERTIFICATE_STATUSES } from '../http/client-certificate-refusal.ts'
import type { VtexClient } from '../vtex/client.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, isTransient, type Outcome } from '../http/retry.ts'
import type { TestRequest } from './test-request.ts'

/** @param hint replaces the usual hint */
export function proofError(
  client: VtexClient,
  attempts: RetryResult,
  { request }: TestRequest,
  hint = hintFor(attempts.outcome)
): ActionError {
  const { outcome } = attempts
  const text = client.formatResult(attempts)
  const message = `The call with the certificate failed: ${request.path}: ${text}.`
  const cause = outcome instanceof NetworkError ? outcome : undefined
  const inFront = formatFirewall(client, outcome)
  return new ActionError('PROOF_FAILED', message, {
    hint: inFront ? `${inFront} ${hint}` : hint,
    cause
  })
}

const PROOF_LIMIT_HINT =
  ' Or there is a limit: the calls of the proof are made in parallel, over up to four connections.'

/** Names a firewall that may have answered instead of VTEX or of the edge. */
function formatFirewall(client: VtexClient, outcome: Outcome): string | undefined {
  if (outcome instanceof NetworkError) return undefined
  const who = client.firewallName(outcome)
  if (!who) return undefined
  return `VTEX’s API does not answer like that: ${who} may have refused the call. Ask those who run it to let this runner through; runners’ IP addresses change.`
}

function hintFor(outcome: Outcome): string {
  if (outcome instanceof NetworkError || NGINX_CERTIFICATE_STATUSES.includes(outcome.status)) {
    const wasReset = outcome instanceof NetworkError && outcome.code === 'NETWORK_RESET'
    return `The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.${wasReset ? PROOF_LIMIT_HINT : ''}`
  }
  const { status } = outcome
  if (status === 401 || status === 403) {
    return `Either the edge refuses the certificate, or VTEX refuses the token or its role: see the text of the response.${status === 403 ? PROOF_LIMIT_HINT : ''}`
  }
  if (isTransient(outcome)) {
    const limited = status === 429 || status === 503
    return `VTEX is busy or down; run the job again later.${limited ? PROOF_LIMIT_HINT : ''}`
  }
  if (status < 300)
    return 'Another server may have answered: a web page or another authStatus came.'
  if (status < 400) return 'Redirects are not followed: check account, base-url and proof.'
  return 'The connection was made; check the path, and the text of the response.'
}

/** For a 401 or 403 from a server that did not request a certificate in the handshake. */
export const NOT_REQUESTED_HINT =
  'The server did not ask for a certificate in the handshake, so this is not about the' +
  ' certificate: check the token, its role and the path. Or the server asks only after the' +
  ' handshake (TLS 1.3 post-handshake authentication), which Node.js cannot answer: then it has to' +
  ' ask for the whole host, or to allow TLS 1.2.'

/** The same over TLS 1.2, if the server did request a certificate. */
export const NO_COMMON_SIGNATURE_HINT =
  'The server asks for a certificate, but takes no signature that this client makes, such as RSA' +
  ' with SHA-256: it could not be shown. Ask those who run the server to allow one.'
