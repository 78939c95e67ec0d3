/**
 * The usual ways to make smoke checks without the action: bash commands that use the certificate
 * from the guide's commands. Each makes every call, and fails if a response is wrong.
 */
import { fileURLToPath } from 'node:url'

const CLIENTS = new URL('../../__tests__/edge/clients/node_modules/', import.meta.url)
export const NEWMAN = fileURLToPath(new URL('newman/bin/newman.js', CLIENTS))

const IDENTITY = '--cert client.crt --key client.key'
const KEY_PAIR = '--header "X-VTEX-API-AppKey: $APP_KEY" --header "X-VTEX-API-AppToken: $APP_TOKEN"'
const ALL_URLS = `
while read -r path; do
  printf 'url = "%s%s"\\noutput = /dev/null\\n' "$URL" "$path"
done < paths.txt > urls.txt
`

/** The name of each in the tables, its preparation, and the commands that are measured. */
export const RIVALS = {
  '`curl` for each': {
    before: '',
    calls: `while read -r path; do
  call "$URL$path" ${IDENTITY} ${KEY_PAIR} --output /dev/null
done < paths.txt`
  },
  'one `curl`': {
    before: ALL_URLS,
    calls: `call --fail-early ${IDENTITY} ${KEY_PAIR} --config urls.txt`
  },
  'one `curl --parallel`': {
    before: ALL_URLS,
    calls: `call --fail-early --parallel --parallel-max 8 ${IDENTITY} ${KEY_PAIR} --config urls.txt`
  },
  Newman: {
    before: '',
    calls: `"$NODE" "$NEWMAN" run collection.json --ssl-client-cert client.crt \\
  --ssl-client-key client.key --ssl-extra-ca-certs "$CA" \\
  --reporters junit --reporter-junit-export junit.xml`
  }
} as const

export type Rival = keyof typeof RIVALS

/** The script of one rival. It prints the time before and after the calls. */
export function scriptOf(rival: Rival): string {
  const { before, calls } = RIVALS[rival]
  return `${before}\necho "from $EPOCHREALTIME"\n${calls}\necho "until $EPOCHREALTIME"\n`
}

/** The duration of the calls in milliseconds, read from the script's output. */
export function callsOf(said: string): number {
  const [, from, until] = /^from (\d+\.\d+)\n(?:[^]*\n)?until (\d+\.\d+)$/m.exec(said) ?? []
  if (from === undefined || until === undefined) throw new Error(`No times in:\n${said}`)
  return (Number(until) - Number(from)) * 1000
}

/** A Postman collection of the same calls, with one test each, in the form that Postman exports. */
export function collection(
  urls: readonly string[],
  { appKey, appToken }: { appKey: string; appToken: string }
): string {
  const header = [
    { key: 'X-VTEX-API-AppKey', value: appKey },
    { key: 'X-VTEX-API-AppToken', value: appToken }
  ]
  const exec = ["pm.test('answers 200', () => pm.response.to.have.status(200))"]
  return JSON.stringify({
    info: {
      name: 'checks',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'
    },
    event: [{ listen: 'test', script: { exec } }],
    item: urls.map((url) => ({ name: url, request: { url, method: 'GET', header } }))
  })
}
