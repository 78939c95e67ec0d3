import type { Mode } from './handlers.ts'
import type { Sandbox } from './server.ts'

const MODE_TEXT: Record<Mode, string> = {
  enforced: 'enforced: calls without a certificate of this sandbox are refused',
  requested: 'requested: asks for a certificate, takes calls without one too',
  'any-certificate': 'any-certificate: refuses calls without a certificate, takes any',
  'not-requested': 'not-requested: never asks for a certificate'
}

const AFTERWARDS: Record<Mode, string> = {
  enforced: 'The same call is refused now',
  requested: 'The same call is refused now: the certificate that it shows is revoked',
  'any-certificate': 'The same call is still taken: this mode does not look at who issued it',
  'not-requested': 'The same call is still taken: this mode never looks at a certificate'
}

/**
 * The page for people: the address of the sandbox, what it accepts, and the commands of VTEX's guide
 * "Implementing mTLS" with its values. From the first `#` on it is a bash script.
 */
export function formatInstructions(sandbox: Sandbox, caFile: string): string {
  return [
    '',
    'VTEX sandbox: a stand-in for VTEX on this machine. TEST ONLY.',
    '',
    ...formatFacts(sandbox, caFile),
    '',
    'Paste these into another bash shell, one after the other, in an empty folder.',
    'Ctrl+C here stops the sandbox and deletes its CA file.',
    '',
    ...steps(sandbox, caFile).flatMap(([title, command], index) => [
      `# ${index + 1}. ${title}`,
      command,
      ''
    ])
  ].join('\n')
}

function formatFacts(sandbox: Sandbox, caFile: string): string[] {
  const { baseUrl, mode, account, appKey, appToken, userToken } = sandbox
  const lines: [name: string, value: string][] = [
    ['Address', baseUrl],
    ['CA file', caFile],
    ['Mode', MODE_TEXT[mode]],
    ['Account', account],
    ['App key', appKey],
    ['App token', appToken],
    ['User token', userToken]
  ]
  return lines.map(([name, value]) => `  ${name.padEnd(12)}${value}`)
}

function steps(sandbox: Sandbox, caFile: string): [title: string, command: string][] {
  const curl = `curl --silent --show-error --noproxy '*' --cacert ${quote(caFile)}`
  const validate = validateLine(sandbox, curl)
  return [
    ['Make a private key and a certificate signing request', requestLine(sandbox)],
    ['Have it signed', signLine(sandbox, curl)],
    ['Log in: trade the key pair for a user token', loginLine(sandbox, curl)],
    ['Make a call with the certificate', validate],
    ['Revoke the certificate', revokeLines(sandbox, curl)],
    [AFTERWARDS[sandbox.mode], validate]
  ]
}

function requestLine({ account }: Sandbox): string {
  return `openssl req -new -utf8 -sha512 -newkey rsa:2048 -nodes \\
  -subj '/CN=my-app/OU=${account}/L=São Paulo/ST=SP/C=BR' \\
  -out APP_CERT_REQUEST.csr -keyout APP_CERT_PRIVATE_KEY.key`
}

function signLine({ baseUrl, appKey, appToken }: Sandbox, curl: string): string {
  return `${curl} --fail \\
  --request POST --url '${baseUrl}/api/edge/private-certificates/sign' \\
  --header 'Content-Type: text/plain' --header 'Accept: text/plain' \\
  --header 'X-VTEX-API-AppKey: ${appKey}' \\
  --header 'X-VTEX-API-AppToken: ${appToken}' \\
  --data-binary @APP_CERT_REQUEST.csr --output APP_CERT.crt`
}

function loginLine({ baseUrl, appKey, appToken }: Sandbox, curl: string): string {
  return `USER_TOKEN=$(${curl} --fail \\
  --url '${baseUrl}/api/vtexid/apptoken/login' \\
  --header 'Content-Type: application/json' \\
  --data '{ "appkey": "${appKey}", "apptoken": "${appToken}" }' |
  sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`
}

function validateLine({ baseUrl }: Sandbox, curl: string): string {
  return `${curl} \\
  --url '${baseUrl}/api/vtexid/credential/validate' \\
  --cert APP_CERT.crt --key APP_CERT_PRIVATE_KEY.key \\
  --header 'Content-Type: application/json' \\
  --data "{ \\"token\\": \\"$USER_TOKEN\\" }" \\
  --write-out '\\nHTTP %{http_code}\\n'`
}

function revokeLines({ baseUrl, appKey, appToken }: Sandbox, curl: string): string {
  return `SERIAL_NUMBER=$(openssl x509 -in APP_CERT.crt -noout -serial | cut -d= -f2)
${curl} --fail \\
  --request DELETE --url "${baseUrl}/api/edge/private-certificates/$SERIAL_NUMBER" \\
  --header 'Accept: text/plain' \\
  --header 'X-VTEX-API-AppKey: ${appKey}' \\
  --header 'X-VTEX-API-AppToken: ${appToken}' \\
  --write-out 'HTTP %{http_code}\\n'`
}

/** Quotes a word for a POSIX shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
