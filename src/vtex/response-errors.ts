/** The errors that every call to VTEX may have. */
import { ActionError } from '../shared/errors.ts'
import type { VtexClient } from './client.ts'
import type { HttpResponse } from '../http/message.ts'
import { firewallHint } from './firewall.ts'
import { NetworkError } from '../http/network-error.ts'
import { type RetryResult, retryAfterMs } from '../http/retry.ts'

/**
 * Redirects are not followed: credentials are sent to the account's host alone.
 *
 * @throws ActionError RESPONSE_REDIRECT
 */
export function throwOnRedirect(client: VtexClient, { status }: HttpResponse): void {
  if (status < 300 || status > 399) return
  throw new ActionError(
    'RESPONSE_REDIRECT',
    `${client.host} answered with a redirect (HTTP ${status}), which is not followed.`,
    { hint: 'Credentials are only sent to the host that was named. Check account and base-url.' }
  )
}

/**
 * The error for a call that a firewall or gateway refused before it reached VTEX. `undefined` for
 * any other call.
 *
 * @param what the call, as in `The login`
 * @param rest a sentence to add to the message
 */
export function firewallError(
  what: string,
  client: VtexClient,
  attempts: RetryResult,
  rest = ''
): ActionError | undefined {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) return undefined
  const by = client.firewallName(outcome)
  if (by === undefined) return undefined
  const message = `${what} at ${client.host} was refused by ${by}: ${client.formatResult(attempts)}. ${rest}`
  return new ActionError('RESPONSE_UNEXPECTED', message.trim(), {
    hint: `${firewallHint(outcome)} ${REQUEST_LIMIT_HINT}`
  })
}

/** The advice with a leading space, if a limit may be the reason; otherwise empty. */
export function limitHint(client: VtexClient, attempts: RetryResult): string {
  const { outcome } = attempts
  if (outcome instanceof NetworkError) return ''
  const words = /\b(rate|quota|throttled|throttling|too many|limit(ed|s)?)\b/i
  const isLimit = [429, 503].includes(outcome.status) || words.test(client.formatResult(attempts))
  return isLimit ? ` ${REQUEST_LIMIT_HINT}` : ''
}

const REQUEST_LIMIT_HINT =
  'It may be a limit on requests or connections, per account or address: run fewer jobs at once, or' +
  ' run again later.'

/** The error for 429 and 5xx, after the last retry. */
export function unavailableError(
  what: string,
  client: VtexClient,
  attempts: RetryResult
): ActionError {
  const waitMs = retryAfterMs(attempts.outcome, client.clock)
  const wait =
    waitMs > 0 && Number.isSafeInteger(waitMs)
      ? `VTEX asks to wait ${Math.ceil(waitMs / 1000)} s.`
      : ''
  return new ActionError(
    'VTEX_UNAVAILABLE',
    `VTEX could not ${what} just now: ${client.formatResult(attempts)}.`,
    {
      hint: `${wait} Run the job again later.${limitHint(client, attempts)}`.trim()
    }
  )
}
