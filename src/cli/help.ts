/** The `--help` texts. Each fits on a screen of 24 lines and 80 columns. */

const OVERVIEW = `Runs commands with a VTEX mTLS client certificate, and looks after certificates.

  vtex-mtls exec [options] -- command [args]   a certificate for a command
  vtex-mtls revoke SERIAL|FILE...              revoke certificates
  vtex-mtls inspect FILE...                    when certificates end
  vtex-mtls sandbox                            a stand-in for VTEX, for tests

Each has --help and --version. VTEX_ACCOUNT, VTEX_APP_NAME, VTEX_APP_KEY and
VTEX_APP_TOKEN come from the environment. Try it, on a line of its own:

  vtex-mtls exec -- sh -c 'curl -K "$VTEX_MTLS_CURL" "$VTEX_MTLS_BASE_URL"'
`

const EXEC = `Runs a command with a VTEX mTLS certificate, deleted and revoked when it ends.

  vtex-mtls exec [options] -- command [args]
  vtex-mtls exec -- sh -c 'curl -K "$VTEX_MTLS_CURL" "$VTEX_MTLS_BASE_URL"'

From the environment: VTEX_APP_KEY and VTEX_APP_TOKEN, or VTEX_USER_TOKEN.
  --account NAME, --app-name NAME     else VTEX_ACCOUNT, VTEX_APP_NAME
  --city, --state, --country TEXT     more of the subject
  --key-size BITS                     2048 (default), 3072 or 4096
  --environment NAME, --base-url URL, --server-ca-file FILE   the host, its CA
  --no-verify, --require-mtls, --proof 'METHOD /path'         the proof of mTLS
  --checks LINES, --checks-file FILE, --junit FILE            smoke checks
  --formats LIST                      bundle, pkcs12, newman, curl (default)
  --output-dir DIR                    where the private folder is made
  --no-revoke-on-exit                 the certificate stays valid
  --timeout SECONDS, --retries N      of one request (15, 3)
  --pass-credentials                  the command gets VTEX_APP_KEY and the like
  -q, --quiet                         only warnings and errors, on stderr
The command has VTEX_MTLS_CERT, _KEY, _ACCOUNT, _BASE_URL, and for the formats
_CURL, _BUNDLE, _NEWMAN, _PKCS12, _PKCS12_PASSWORD; _SERVER_CA_FILE if given.
Exit status: its own, 128+n for signal n; 125, 126, 127 as env(1) has them.
`

const REVOKE = `Revokes certificates, by serial number or by certificate file (PEM).

  vtex-mtls revoke [options] SERIAL|FILE...
  vtex-mtls revoke 4A:0F:33:91

From the environment: VTEX_APP_KEY and VTEX_APP_TOKEN, or VTEX_USER_TOKEN.
  --account NAME        else VTEX_ACCOUNT
  --environment NAME    the middle of the host (default: vtexcommercestable)
  --base-url URL        instead of the host of the account
  --server-ca-file FILE more CAs for the server, PEM
  --timeout SECONDS     of one request (default: 15)
  --retries N           of one request (default: 3)

A file whose name is hex digits alone is written with its folder: ./4a0f
Exit status: 0 all are revoked, or VTEX does not know them; 1 one failed;
2 the command line is wrong.
`

const INSPECT = `Says when certificates end, and whether one is due for renewal. Calls no server.

  vtex-mtls inspect [options] FILE...
  vtex-mtls inspect client.crt

  --json                JSON: an array, an object for each certificate
  --renew-before LENGTH such as 30d, 720h, or 1/3 of the lifetime (default: 1/3)
  --fail-if-due         exit status 1 where one is due

Exit status: 0; 1 a file holds no certificate, or one is due and was to fail;
2 the command line is wrong.
`

/** By the name of the command. */
export const HELP: ReadonlyMap<string, string> = new Map([
  ['exec', EXEC],
  ['revoke', REVOKE],
  ['inspect', INSPECT]
])
export { OVERVIEW }
