/** What to do about a request to VTEX that got no usable response. */
import type { FailureKind, NetworkError } from '../http/network-error.ts'
import { formatAttemptsSentence } from '../http/retry.ts'
import { isCertificateAlert } from '../http/tls-alerts.ts'
import { ActionError } from '../shared/errors.ts'
import { CLIENT_CERT_REQUIRED_HINT, requiresCertificate } from './client-auth.ts'

const RESET =
  'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again. If' +
  ' this repeats, ask those who run the network, or run fewer jobs at once.'

const CONNECTION_LIMIT_HINT =
  'Or there is a limit on connections: then run the job again when the host is less busy.'

const NOT_VTEX =
  'Something other than VTEX’s API may have answered: check base-url and any gateway.'

const HTTP1 =
  'VTEX speaks HTTP/1.1 as well: check base-url, and have those who run the gateway allow HTTP/1.1' +
  ' (ALPN http/1.1).'

const ADVICE: Readonly<Record<Exclude<FailureKind, 'alert' | 'proxy'>, string>> = {
  unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
  timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
  'hang-up': RESET,
  broken: RESET,
  tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
  http2: HTTP1,
  'too-large': NOT_VTEX,
  unreadable: NOT_VTEX,
  'server-name':
    'Another server answers at this address: check account, environment and base-url, where DNS' +
    ' points to, and any gateway on the way. If all that is right, ask VTEX.',
  'server-expired':
    'The certificate, or its CA’s, has to be renewed by those who run the server: for VTEX’s own' +
    ' host, ask VTEX. If both are valid, the runner’s clock is wrong.',
  'server-not-yet-valid':
    'Set the runner’s clock. If it is right, wait until the certificate is valid.',
  'server-untrusted':
    'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.'
}

const OLD_TLS =
  'The two share no version of TLS or no cipher: let the server, or what opens TLS between it and' +
  ' the runner, speak TLS 1.2 or newer.'

/** By the number of the TLS alert (RFC 8446, 6). */
const ALERT_ADVICE: Readonly<Record<number, string>> = {
  40: `${OLD_TLS} ${CLIENT_CERT_REQUIRED_HINT}`,
  41: CLIENT_CERT_REQUIRED_HINT,
  49: `It may let in certain addresses only: check its firewall. ${CLIENT_CERT_REQUIRED_HINT}`,
  70: OLD_TLS,
  71: OLD_TLS,
  80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
  86: OLD_TLS,
  112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
  120: HTTP1
}

const DISTURBED =
  'One side could not read what the other sent: look for something between the runner and the' +
  ' server that opens or changes TLS, and run the job again.'

/** The error to throw for a failed request. Its message lists the attempts. */
export function requestFailed(failure: NetworkError, history: readonly string[]): ActionError {
  const message = failure.message + formatAttemptsSentence(history)
  return new ActionError(failure.code, message, { hint: adviceOn(failure), cause: failure })
}

/** What to do about a failure. If a proxy is the reason, the failure has its own hint. */
export function adviceOn(failure: NetworkError): string | undefined {
  const { kind, alert, hint } = failure
  if (hint !== undefined || kind === 'proxy') return hint
  if (kind === 'alert') return alertAdvice(alert ?? 0)
  if (kind === 'hang-up' && requiresCertificate(failure))
    return `${CLIENT_CERT_REQUIRED_HINT} ${CONNECTION_LIMIT_HINT}`
  return ADVICE[kind]
}

function alertAdvice(alert: number): string {
  const byKind = isCertificateAlert(alert) ? CLIENT_CERT_REQUIRED_HINT : DISTURBED
  return ALERT_ADVICE[alert] ?? byKind
}
