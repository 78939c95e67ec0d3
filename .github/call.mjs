// node call.mjs PATH STATUS: a command for the smoke tests of this repository's own workflows. It
// makes one call as a user's command would, with nothing but what it finds in its environment.
import { readFileSync } from 'node:fs'
import { get } from 'node:https'

const { env } = process
const [path, status] = process.argv.slice(2)
const file = (name) => readFileSync(env[name])

const options = {
  cert: file('VTEX_MTLS_CERT'),
  key: file('VTEX_MTLS_KEY'),
  ca: env.VTEX_MTLS_SERVER_CA_FILE && file('VTEX_MTLS_SERVER_CA_FILE'),
  headers: { 'X-VTEX-API-AppKey': env.VTEX_APP_KEY, 'X-VTEX-API-AppToken': env.VTEX_APP_TOKEN }
}
get(env.VTEX_MTLS_BASE_URL + path, options, ({ statusCode }) => {
  process.stdout.write(`${path}: ${statusCode} as ${env.VTEX_MTLS_ACCOUNT}\n`)
  process.exit(String(statusCode) === status ? 0 : 1)
})
